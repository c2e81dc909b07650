import { useState } from 'react';
import { CustomerTimelineDocument } from '../../../../generated/graphql';
import { ErrorState, Panel, PanelSkeleton, usePagedQuery } from '../../../../shared';
import { KindChoice } from './kind-choice';
import { TimelineList } from './timeline-list';
import type { TimelineKind } from './use-timeline-kinds';

interface CustomerTimelineProps {
  readonly id: string;
  readonly title: string;
  /** What can be chosen; until something is, all of it is shown. */
  readonly kinds: readonly TimelineKind[];
  /** Nothing but these kinds is ever shown. */
  readonly only?: readonly string[];
}

/** Fetches what happened, of the kinds that are chosen; `TimelineList` draws it. */
export const CustomerTimeline = ({ id, title, kinds, only }: CustomerTimelineProps) => {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const asked = chosen.length > 0 ? chosen : only;
  const { list, error, stale, loadingMore, more, retry } = usePagedQuery({
    query: CustomerTimelineDocument,
    variables: { id, ...(asked && { kinds: [...asked] }) },
    get: ({ customer }) => customer?.timeline,
    set: (answer, timeline) => ({ customer: answer.customer && { ...answer.customer, timeline } }),
  });
  if (error && !list) return <ErrorState error={error} onRetry={retry} />;
  if (!list) return <PanelSkeleton lines={8} />;
  const offered = only ? kinds.filter(({ kind }) => only.includes(kind)) : kinds;
  return (
    <Panel flush title={title}>
      {offered.length > 1 && <KindChoice kinds={offered} chosen={chosen} onChoose={setChosen} />}
      <TimelineList
        timeline={list}
        stale={stale}
        loading={loadingMore}
        kindLabel={(kind) => kinds.find((known) => known.kind === kind)?.label ?? kind}
        onMore={more}
      />
    </Panel>
  );
};
