import type { Filter } from '@muster/filters';
import type { CatalogIndex } from '../builder/catalog-index';
import { useFilterQuestion } from '../builder/use-filter-question';
import { useBreakdownChoice } from '../live/use-breakdown-choice';

/** A segment's filter that is being edited, and the living answer with its parts. */
export const useQuestion = (filter: Filter, index: CatalogIndex, { compares }: { readonly compares: boolean }) => {
  const breakdown = useBreakdownChoice(index);
  return { ...useFilterQuestion({ filter, index, by: breakdown.current?.key, compares }), breakdown };
};

export type Question = ReturnType<typeof useQuestion>;
