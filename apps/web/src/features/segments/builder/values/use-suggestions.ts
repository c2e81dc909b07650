import { useQuery } from '@apollo/client/react';
import { FilterValuesDocument } from '../../../../generated/graphql';
import { useDebounced } from '../../../../shared';
import type { Subject } from '../subject';

/** Values that customers have, the most frequent first. A failure leaves the list empty: typing still works. */
export const useSuggestions = ({ suggestions }: Pick<Subject, 'suggestions'>, search: string) => {
  const settled = useDebounced(search.trim(), 150);
  const { data, previousData, loading } = useQuery(FilterValuesDocument, {
    skip: !suggestions,
    variables: {
      key: suggestions?.key ?? '',
      ...(suggestions?.kind && { kind: suggestions.kind }),
      ...(settled && { search: settled }),
    },
  });
  return { values: (data ?? previousData)?.filterValues ?? [], loading };
};
