import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { DuplicateSegmentDocument } from '../../generated/graphql';
import { problemOf, useNotify } from '../../shared';

/** Makes a copy and opens it. */
export const useDuplicateSegment = () => {
  const [duplicateSegment] = useMutation(DuplicateSegmentDocument);
  const navigate = useNavigate();
  const notify = useNotify();
  const duplicate = async ({ id, name }: { readonly id: string; readonly name: string }) => {
    try {
      const { data } = await duplicateSegment({ variables: { input: { id } } });
      const { segment, userErrors } = data?.duplicateSegment ?? {};
      if (!segment) return notify({ tone: 'error', message: userErrors?.[0]?.message ?? 'The segment could not be duplicated.' });
      notify(`This is a copy of “${name}”`);
      await navigate(`/segments/${segment.id}`);
    } catch (error) {
      notify({ tone: 'error', message: problemOf(error).title });
    }
  };
  return (segment: { readonly id: string; readonly name: string }) => void duplicate(segment);
};
