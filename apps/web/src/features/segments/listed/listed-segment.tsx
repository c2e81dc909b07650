import { useApolloClient } from '@apollo/client/react';
import { type SegmentQuery, TheirSegmentDocument } from '../../../generated/graphql';
import { errorAt, isAbout, LeaveUnsaved, PageHeader, plural, SaveStatus, useAskBeforeClosing } from '../../../shared';
import type { CatalogIndex } from '../builder/catalog-index';
import { useLiveAudience } from '../builder/use-live-audience';
import { kindLabel } from '../kinds';
import { BreakdownPanel } from '../live/breakdown-panel';
import { CountPanel } from '../live/count-panel';
import { useBreakdownChoice } from '../live/use-breakdown-choice';
import { ConflictNotice } from '../segment/conflict-notice';
import { NameFields } from '../segment/name-fields';
import { SaveRefusal } from '../segment/save-refusal';
import { SegmentActions } from '../segment/segment-actions';
import { SegmentLayout } from '../segment/segment-layout';
import { segmentFields, useSegmentAutosave } from '../segment/use-segment-autosave';
import { ListNote } from './list-note';
import { MembersPanel } from './members-panel';

type ListedSegment = NonNullable<SegmentQuery['segment']>;

interface ListedSegmentViewProps {
  readonly segment: ListedSegment;
  readonly index: CatalogIndex;
}

/** A segment that lists its customers: who they are, and, when they are picked by hand, the means to pick. */
export const ListedSegmentView = ({ segment, index }: ListedSegmentViewProps) => {
  const client = useApolloClient();
  const { autosaver, value, state } = useSegmentAutosave(segment);
  const breakdown = useBreakdownChoice(index);
  const live = useLiveAudience({ filter: segment.filter, by: breakdown.current?.key });
  const unsaved = state.kind !== 'saved';
  useAskBeforeClosing(unsaved);
  const errors = state.kind === 'refused' ? state.errors : [];
  const idle = live.problem !== undefined;
  return (
    <>
      <PageHeader
        title={value.name || 'Segment'}
        heading={
          <NameFields
            name={value.name}
            description={value.description}
            problem={errorAt(errors, 'name')}
            onName={(name) => autosaver.edit({ name })}
            onDescription={(description) => autosaver.edit({ description })}
          />
        }
        subtitle={
          <>
            {kindLabel(segment.kind)} segment · <SaveStatus state={state} />
            {segment.campaignCount > 0 && ` · used in ${plural(segment.campaignCount, 'campaign')}`}
          </>
        }
        actions={<SegmentActions segment={segment} flush={() => autosaver.flush()} />}
      />
      {state.kind === 'conflict' && (
        <ConflictNotice
          mine={value}
          fetchTheirs={async () =>
            (await client.query({ query: TheirSegmentDocument, variables: { id: segment.id } })).data?.segment ?? undefined
          }
          onReload={(theirs) => autosaver.replace(segmentFields(theirs), theirs.version)}
          onKeepMine={({ version }) => void autosaver.keepMine(version)}
        />
      )}
      <SaveRefusal state={state} shown={(error) => isAbout(error, 'name')} onRetry={() => void autosaver.flush()} />
      <SegmentLayout
        question={<ListNote segment={segment} />}
        answer={
          <>
            <CountPanel live={live} waitingFor={undefined} />
            <BreakdownPanel live={live} choice={breakdown} idle={idle} />
          </>
        }
        customers={<MembersPanel segment={segment} live={live} />}
      />
      <LeaveUnsaved unsaved={unsaved} save={() => autosaver.flush()} />
    </>
  );
};
