import { NetworkStatus, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { appendPage } from './append-page';

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface PagedQuery<Answer, Variables, List> {
  readonly query: TypedDocumentNode<Answer, Variables>;
  readonly variables: Variables;
  /** Where the list stands in the answer. */
  readonly get: (answer: Answer) => List | undefined;
  /** The answer with another list in that place. */
  readonly set: (answer: Answer, list: List) => Answer;
}

/** A list that is read page by page; the next page is put behind those that are there. */
export const usePagedQuery = <Answer, Variables extends OperationVariables & { after?: string | null }, List extends Page>({
  query,
  variables,
  get,
  set,
}: PagedQuery<Answer, Variables, List>) => {
  const options: useQuery.Options<Answer, Variables> = { variables, notifyOnNetworkStatusChange: true };
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(query, options);
  const answer = data ?? previousData;
  const list = answer && get(answer);
  const more = () => {
    const after = list?.pageInfo.endCursor;
    void fetchMore({
      variables: { ...variables, after },
      updateQuery: (sofar, { fetchMoreResult }) => {
        const [before, next] = [get(sofar), get(fetchMoreResult)];
        return before && next ? set(fetchMoreResult, appendPage(before, next)) : sofar;
      },
    }).catch(() => undefined);
  };
  return {
    answer,
    list,
    error,
    /** The list answers an older question. */
    stale: !data,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    more,
    retry: () => void refetch().catch(() => undefined),
  };
};
