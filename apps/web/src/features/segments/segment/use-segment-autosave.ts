import { useApolloClient } from '@apollo/client/react';
import type { Filter } from '@muster/filters';
import { UpdateSegmentDocument } from '../../../generated/graphql';
import { type SaveOutcome, useAutosaver } from '../../../shared';
import type { SavedSegment } from './saved-frame';

export interface SegmentFields {
  readonly name: string;
  readonly description: string;
  readonly filter: Filter;
}

export const segmentFields = ({ name, description, filter }: SavedSegment): SegmentFields => ({
  name,
  description: description ?? '',
  filter,
});

const PAUSE = 800;

export const useSegmentAutosave = (segment: SavedSegment) => {
  const client = useApolloClient();
  const { id, version } = segment;
  return useAutosaver<SegmentFields>(() => ({
    value: segmentFields(segment),
    version,
    now: Date.now,
    delay: PAUSE,
    send: async (changed, expectedVersion): Promise<SaveOutcome> => {
      const { data } = await client.mutate({
        mutation: UpdateSegmentDocument,
        variables: { input: { id, expectedVersion, ...changed } },
      });
      const errors = data?.updateSegment.userErrors ?? [];
      if (errors.some(({ code }) => code === 'CONFLICT')) return { kind: 'conflict' };
      const saved = data?.updateSegment.segment;
      return errors.length > 0 || !saved ? { kind: 'refused', errors } : { kind: 'saved', version: saved.version };
    },
  }));
};
