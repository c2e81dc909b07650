import { useQuery } from '@apollo/client/react';
import { SegmentCountDocument } from '../../../generated/graphql';

/** The cells of a row ask the same question; it goes to the server once. */
export const useSegmentCount = (id: string) => {
  const { data, error, refetch } = useQuery(SegmentCountDocument, { variables: { id } });
  return { audience: data?.segment?.audience, error, retry: () => void refetch().catch(() => undefined) };
};
