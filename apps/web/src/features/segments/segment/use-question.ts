import type { Filter } from '@muster/filters';
import { useEffect, useMemo } from 'react';
import { formatNumber, plural, useAnnounce } from '../../../shared';
import type { CatalogIndex } from '../builder/catalog-index';
import { missingIn } from '../builder/missing';
import { problemsByNode } from '../builder/problems';
import { useBuilder } from '../builder/use-builder';
import { useLiveAudience } from '../builder/use-live-audience';
import { useUndoKeys } from '../builder/use-undo-keys';
import { useBreakdownChoice } from '../live/use-breakdown-choice';

/** A filter that is being edited, and the living answer to it. */
export const useQuestion = (initial: Filter, index: CatalogIndex) => {
  const builder = useBuilder(initial);
  useUndoKeys(builder);
  const breakdown = useBreakdownChoice(index);
  const missing = useMemo(() => missingIn(builder.filter, index), [builder.filter, index]);
  const complete = missing.length === 0;
  const live = useLiveAudience({ filter: complete ? builder.filter : undefined, by: breakdown.current?.key });
  const problems = useMemo(() => problemsByNode(builder.filter, missing, live.problem), [builder.filter, missing, live.problem]);
  const counts = useMemo(() => new Map(live.answer?.audience.conditions.map(({ path, count }) => [path, count])), [live.answer]);
  const stale = live.stale || !complete;
  const count = live.answer?.audience.count;
  const announce = useAnnounce();
  useEffect(() => {
    if (!stale && count !== undefined) announce(`${formatNumber(count)} customers match`);
  }, [announce, stale, count]);

  return {
    builder,
    breakdown,
    complete,
    live: { ...live, stale },
    problems,
    counts,
    waitingFor: waitingText(missing.length, isBlank(builder.filter)),
  };
};

export type Question = ReturnType<typeof useQuestion>;

const isBlank = (filter: Filter): boolean => 'all' in filter && filter.all.length === 0;

const waitingText = (missing: number, blank: boolean): string | undefined => {
  if (blank) return 'Add a condition to see who matches';
  return missing > 0 ? `${plural(missing, 'thing')} missing` : undefined;
};
