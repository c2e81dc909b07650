import { useApolloClient } from '@apollo/client/react';
import { CampaignDesignByIdDocument, type CampaignDesignFragment, UpdateCampaignDocument } from '../../../generated/graphql';
import { type SaveOutcome, useAutosaver } from '../../../shared';

interface Choice {
  readonly segmentId: string | null;
}

/** Long enough to walk past a few radio buttons with the arrow keys. */
const PAUSE = 250;

/** The segment that is chosen on the page, and the saving of it: shown at once, saved in order. */
export const useSegmentChoice = ({ id, version, segment }: CampaignDesignFragment) => {
  const client = useApolloClient();
  const { autosaver, value, state } = useAutosaver<Choice>(() => {
    const send = async (changed: Partial<Choice>, expectedVersion: number): Promise<SaveOutcome> => {
      const { data } = await client.mutate({
        mutation: UpdateCampaignDocument,
        variables: { input: { id, expectedVersion, ...changed } },
      });
      const saved = data?.updateCampaign.campaign;
      const errors = data?.updateCampaign.userErrors ?? [];
      if (errors.some(({ code }) => code === 'CONFLICT')) return { kind: 'conflict' };
      return errors.length > 0 || !saved ? { kind: 'refused', errors } : { kind: 'saved', version: saved.version };
    };
    return { value: { segmentId: segment?.id ?? null }, version, send, now: Date.now, delay: PAUSE };
  });

  return {
    segmentId: value.segmentId ?? undefined,
    state,
    choose: (segmentId: string) => autosaver.edit({ segmentId }),
    flush: () => autosaver.flush(),
    /** After a conflict: the choice over whatever version is there now. */
    insist: async () => {
      const { data } = await client.query({ query: CampaignDesignByIdDocument, variables: { id }, fetchPolicy: 'network-only' });
      if (data?.campaign) await autosaver.keepMine(data.campaign.version);
    },
  };
};
