import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { CreateStaticSegmentDocument } from '../../generated/graphql';
import { problemOf, useFormat, useNotify } from '../../shared';

const NAME_LENGTH = 120;

/** Saves whoever is in a segment now as a static one and opens that. */
export const useFreezeSegment = () => {
  const [createStaticSegment] = useMutation(CreateStaticSegmentDocument);
  const navigate = useNavigate();
  const notify = useNotify();
  const { day } = useFormat();
  const freeze = async ({ id, name }: { readonly id: string; readonly name: string }) => {
    const suffix = `, ${day(new Date().toISOString())}`;
    const input = { name: `${name.slice(0, NAME_LENGTH - suffix.length)}${suffix}`, filter: { segment: id } };
    try {
      const { data } = await createStaticSegment({ variables: { input } });
      const { segment, userErrors } = data?.createStaticSegment ?? {};
      if (!segment) return notify({ tone: 'error', message: userErrors?.[0]?.message ?? 'The segment could not be frozen.' });
      notify(`This holds who was in “${name}” just now`);
      await navigate(`/segments/${segment.id}`);
    } catch (error) {
      notify({ tone: 'error', message: problemOf(error).title });
    }
  };
  return (segment: { readonly id: string; readonly name: string }) => void freeze(segment);
};
