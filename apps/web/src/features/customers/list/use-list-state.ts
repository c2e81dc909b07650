import type { Filter } from '@muster/filters';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CustomerOrder } from '../../../generated/graphql';
import { readFilter } from '../../segments/builder/tree';
import { orderOf } from './orders';

export interface ListState {
  readonly filter: Filter | undefined;
  readonly search: string;
  readonly orderBy: CustomerOrder;
}

/** What the list is asked, kept in the address: going to a customer and back, or sending the address, keeps the question. */
export const useListState = () => {
  const [params, setParams] = useSearchParams();
  const filterText = params.get('filter');
  const filter = useMemo(() => readFilter(filterText), [filterText]);
  const state: ListState = { filter, search: params.get('search') ?? '', orderBy: orderOf(params.get('order')) };

  const set = useCallback(
    (key: 'filter' | 'search' | 'order', value: string | undefined) => {
      // What was set a moment ago stands in the address, and perhaps not yet in what was drawn last.
      const next = new URLSearchParams(window.location.search);
      if (value) next.set(key, value);
      else next.delete(key);
      // What is typed has to stand in its field before the next key.
      setParams(next, { replace: true, preventScrollReset: true, flushSync: key === 'search' });
    },
    [setParams],
  );

  return {
    state,
    setFilter: useCallback((next: Filter | undefined) => set('filter', next && JSON.stringify(next)), [set]),
    setSearch: useCallback((next: string) => set('search', next), [set]),
    setOrder: useCallback((next: CustomerOrder) => set('order', next), [set]),
  };
};
