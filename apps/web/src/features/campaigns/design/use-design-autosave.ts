import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';
import { CampaignDesignByIdDocument, type CampaignDesignFragment, UpdateCampaignDocument } from '../../../generated/graphql';
import { type SaveOutcome, useAskBeforeClosing, useAutosaver } from '../../../shared';
import { changedFields, type DesignFields, designFields } from './design-fields';

const PAUSE = 800;

/** The design as it is being edited, and the saving of it. */
export const useDesignAutosave = (campaign: CampaignDesignFragment) => {
  const client = useApolloClient();
  const { id } = campaign;
  /** What the server had when it last answered: the difference to it is what is mine. */
  const base = useRef(designFields(campaign));

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
      base.current = designFields(saved);
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

  const takeOver = (theirs: CampaignDesignFragment): void => {
    base.current = designFields(theirs);
    autosaver.replace(base.current, theirs.version);
  };

  return {
    value,
    state,
    edit: (patch: Partial<DesignFields>) => autosaver.edit(patch),
    flush: () => autosaver.flush(),
    /** My fields over their version; fields that only they changed stay theirs. */
    keepMine: async () => {
      const theirs = await fetchTheirs();
      if (!theirs) return;
      const mine = changedFields(autosaver.snapshot().value, base.current);
      takeOver(theirs);
      autosaver.edit(mine);
      await autosaver.flush();
    },
    takeTheirs: async () => {
      const theirs = await fetchTheirs();
      if (theirs) takeOver(theirs);
    },
  };
};
