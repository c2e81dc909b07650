import { useQuery } from '@apollo/client/react';
import { FilterSuggestionsDocument, type FilterSuggestionsQuery } from '../../../../generated/graphql';
import { useDebounced } from '../../../../shared';
import type { Subject } from '../subject';

/** A value that is there, with how many have it. */
export type Suggestion = FilterSuggestionsQuery['filterSuggestions'][number];

/** Values that are there, the most frequent first. A failure leaves the list empty: typing still works. */
export const useSuggestions = ({ suggestions }: Pick<Subject, 'suggestions'>, search: string) => {
  const settled = useDebounced(search.trim(), 150);
  const { data, previousData, loading } = useQuery(FilterSuggestionsDocument, {
    skip: !suggestions,
    variables: {
      key: suggestions?.key ?? '',
      ...(suggestions?.kind && { kind: suggestions.kind }),
      ...(settled && { search: settled }),
    },
  });
  return { suggested: (data ?? previousData)?.filterSuggestions ?? [], loading };
};

/** The choices of a subject, with how many have each where that is known. */
export const useCountedChoices = (subject: Pick<Subject, 'choices' | 'suggestions'>) => {
  const { suggested, loading } = useSuggestions(subject, '');
  const counts = new Map(suggested.map(({ value, count }) => [value, count]));
  const isKnown = subject.suggestions !== undefined && !loading && suggested.length > 0;
  return subject.choices.map((choice) => {
    const count = counts.get(choice.value);
    return isKnown && count !== undefined ? { ...choice, count } : choice;
  });
};
