import { useQuery } from '@apollo/client/react';
import { ComparedSegmentsDocument } from '../../../generated/graphql';

export interface ComparedSegment {
  readonly id: string;
  readonly name: string;
}

/** No segment has it: what is asked for in the places that are free. */
const NONE = 'seg_0000000000000';

/** The segments of these ids, at most five, as far as there are such. */
export const useComparedSegments = (ids: readonly string[]) => {
  const [first = NONE, second = NONE, third = NONE, fourth = NONE, fifth = NONE] = ids;
  const { data, previousData, error } = useQuery(ComparedSegmentsDocument, {
    variables: { first, second, third, fourth, fifth },
    skip: ids.length === 0,
  });
  const answer = ids.length === 0 ? undefined : (data ?? previousData);
  const found = answer ? [answer.first, answer.second, answer.third, answer.fourth, answer.fifth] : [];
  const segments = ids.flatMap((id): ComparedSegment[] => {
    const segment = found.find((one) => one?.id === id);
    return segment ? [segment] : [];
  });
  return { segments, error };
};
