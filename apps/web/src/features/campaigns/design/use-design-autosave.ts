import { useApolloClient } from '@apollo/client/react';
import { CampaignDesignByIdDocument, type CampaignDesignFragment, UpdateCampaignDocument } from '../../../generated/graphql';
import { type SaveOutcome, useAskBeforeClosing, useAutosaver } from '../../../shared';
import { type DesignFields, designFields } from './design-fields';

const PAUSE = 800;

/** The design as it is being edited, and the saving of it. */
export const useDesignAutosave = (campaign: CampaignDesignFragment) => {
  const client = useApolloClient();
  const { id } = campaign;

  const { autosaver, value, state } = useAutosaver<DesignFields>(() => {
    const send = async (changed: Partial<DesignFields>, expectedVersion: number): Promise<SaveOutcome> => {
      const { data } = await client.mutate({
        mutation: UpdateCampaignDocument,
        variables: { input: { id, expectedVersion, ...changed } },
      });
      const saved = data?.updateCampaign.campaign;
      const errors = data?.updateCampaign.userErrors ?? [];
      if (errors.some(({ code }) => code === 'CONFLICT')) return { kind: 'conflict' };
      if (errors.length > 0 || !saved) return { kind: 'refused', errors };
      return { kind: 'saved', version: saved.version };
    };
    return {
      value: designFields(campaign),
      version: campaign.version,
      send,
      now: Date.now,
      delay: PAUSE,
    };
  });

  useAskBeforeClosing(state.kind !== 'saved');

  const fetchTheirs = async (): Promise<CampaignDesignFragment | undefined> => {
    const { data } = await client.query({ query: CampaignDesignByIdDocument, variables: { id }, fetchPolicy: 'network-only' });
    return data?.campaign ?? undefined;
  };

  return {
    value,
    state,
    edit: (patch: Partial<DesignFields>) => autosaver.edit(patch),
    flush: () => autosaver.flush(),
    keepMine: async () => {
      const theirs = await fetchTheirs();
      if (theirs) await autosaver.keepMine(theirs.version);
    },
    takeTheirs: async () => {
      const theirs = await fetchTheirs();
      if (theirs) autosaver.replace(designFields(theirs), theirs.version);
    },
  };
};
