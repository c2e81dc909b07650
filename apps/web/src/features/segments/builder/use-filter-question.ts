import type { Filter } from '@muster/filters';
import { useEffect, useMemo } from 'react';
import { formatNumber, plural, useAnnounce } from '../../../shared';
import type { CatalogIndex } from './catalog-index';
import { missingIn } from './missing';
import { hintsByNode, problemsByNode } from './problems';
import { useBuilder } from './use-builder';
import { useLiveAudience } from './use-live-audience';
import { useUndoKeys } from './use-undo-keys';

interface Start {
  readonly filter: Filter;
  readonly index: CatalogIndex;
  /** The attribute that the answer is to be broken down by, if it is. */
  readonly by?: string | undefined;
  /** Edits are compared with the filter that they started from. */
  readonly compares?: boolean;
}

/** A filter that is being edited, and the living answer to it. */
export const useFilterQuestion = ({ filter: initial, index, by, compares = false }: Start) => {
  const builder = useBuilder(initial);
  useUndoKeys(builder);
  const missing = useMemo(() => missingIn(builder.filter, index), [builder.filter, index]);
  const complete = missing.length === 0;
  const live = useLiveAudience({
    filter: complete ? builder.filter : undefined,
    by,
    from: compares && builder.filter !== builder.start ? builder.start : undefined,
  });
  const problems = useMemo(() => problemsByNode(builder.filter, missing, live.problem), [builder.filter, missing, live.problem]);
  const hints = useMemo(() => hintsByNode(builder.filter, live.answer?.audience.hints ?? []), [builder.filter, live.answer]);
  const counts = useMemo(() => new Map(live.answer?.audience.conditions.map(({ path, count }) => [path, count])), [live.answer]);
  const stale = live.stale || !complete;
  const count = live.answer?.audience.count;
  const announce = useAnnounce();
  useEffect(() => {
    if (!stale && count !== undefined) announce(`${formatNumber(count)} customers match`);
  }, [announce, stale, count]);

  return {
    builder,
    complete,
    live: { ...live, stale },
    problems,
    hints,
    counts,
    waitingFor: waitingText(missing.length, isBlank(builder.filter)),
  };
};

export type FilterQuestion = ReturnType<typeof useFilterQuestion>;

/** Nothing is asked yet: the root has no condition. */
export const isBlank = (filter: Filter): boolean => 'all' in filter && filter.all.length === 0;

const waitingText = (missing: number, blank: boolean): string | undefined => {
  if (blank) return 'Add a condition to see who matches';
  return missing > 0 ? `${plural(missing, 'thing')} missing` : undefined;
};
