import { useQuery } from '@apollo/client/react';
import { SegmentChoicesDocument } from '../../generated/graphql';
import { useTypedSearch } from '../../shared';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** An Autocomplete of the saved segments, by a part of their names. */
export const useSegmentSearch = () => {
  const { search, clear, field } = useTypedSearch<Choice>(150);
  const { data, previousData, loading } = useQuery(SegmentChoicesDocument, { variables: search ? { search } : {} });
  return {
    clear,
    field: {
      ...field,
      options: (data ?? previousData)?.segments.nodes ?? [],
      loading,
      getOptionLabel: ({ name }: Choice) => name,
      getOptionKey: ({ id }: Choice) => id,
      noOptionsText: 'No segment is called that',
    },
  };
};
