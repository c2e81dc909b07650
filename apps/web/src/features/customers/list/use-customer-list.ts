import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { CustomerNumbersDocument, CustomersDocument } from '../../../generated/graphql';
import { useDebounced } from '../../../shared';
import { questionOf } from './filter/list-question';
import { useListState } from './use-list-state';
import { usePages } from './use-pages';

/** What the list is asked, the page of answers that is on the screen, and the numbers of the whole answer. */
export const useCustomerList = (size: number) => {
  const { state, setFilter, setSearch, setOrder } = useListState();
  const { filter, search, orderBy } = state;
  const now = useMemo(() => questionOf(filter, search), [filter, search]);
  const question = useDebounced(now);
  const pages = usePages(JSON.stringify([question, orderBy, size]));

  const rows = useQuery(CustomersDocument, {
    variables: { filter: question, first: size, orderBy, ...(pages.after && { after: pages.after }) },
    notifyOnNetworkStatusChange: true,
  });
  const numbers = useQuery(CustomerNumbersDocument, { variables: { filter: question } });
  const retry = () => void Promise.all([rows.refetch(), numbers.refetch()]).catch(() => undefined);
  const answer = numbers.data ?? numbers.previousData;
  const moved = now !== question;
  return {
    state,
    question,
    customers: (rows.data ?? rows.previousData)?.customers,
    numbers: answer?.audience,
    /** How many customers the workspace has, whatever is asked. */
    everyone: answer?.viewer?.workspace.customerCount,
    stale: moved || !rows.data,
    staleNumbers: moved || !numbers.data,
    error: rows.error ?? numbers.error,
    pages,
    onFilter: setFilter,
    onSearch: setSearch,
    onOrder: setOrder,
    onRetry: retry,
  };
};
