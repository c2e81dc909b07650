import { useEffect, useId, useMemo } from 'react';
import { type BuilderScene, SceneProvider } from './builder-context';
import { FilterNode } from './nodes/filter-node';
import type { Builder } from './use-builder';

interface FilterBuilderProps extends Omit<BuilderScene, 'idPrefix'> {}

/** The filter as a page of sentences. It is drawn from the catalog alone and says every edit to the builder it is given. */
export const FilterBuilder = ({ builder, index, counts, stale, problems, hints, segmentId, now }: FilterBuilderProps) => {
  const idPrefix = useId();
  useFocusRequests(builder, idPrefix);
  const scene = useMemo(
    () => ({ builder, index, counts, stale, problems, hints, segmentId, now, idPrefix }),
    [builder, index, counts, stale, problems, hints, segmentId, now, idPrefix],
  );
  return (
    <SceneProvider value={scene}>
      <FilterNode path={[]} />
    </SceneProvider>
  );
};

/** After an edit of the tree's form, the focus goes to the row that the edit was about, or into its first value. */
const useFocusRequests = ({ focus }: Builder, idPrefix: string): void => {
  useEffect(() => {
    if (!focus) return;
    const head = document.getElementById(`${idPrefix}row-${focus.path}`);
    head?.focus();
    if (focus.part !== 'value') return;
    const value = head?.closest('[data-node]')?.querySelector('[data-part="value"]');
    if (value instanceof HTMLElement) {
      value.focus();
      value.click();
    }
  }, [focus, idPrefix]);
};
