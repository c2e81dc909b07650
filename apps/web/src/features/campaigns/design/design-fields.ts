import type { CampaignDesignFragment } from '../../../generated/graphql';

/** What the design step edits of a campaign. */
export type DesignFields = Pick<CampaignDesignFragment, 'name' | 'senderName' | 'senderAddress' | 'subject' | 'html' | 'text'>;

export const designFields = ({ name, senderName, senderAddress, subject, html, text }: CampaignDesignFragment): DesignFields => ({
  name,
  senderName,
  senderAddress,
  subject,
  html,
  text,
});

/** The fields of `mine` that are not as they are in `base`. */
export const changedFields = (mine: DesignFields, base: DesignFields): Partial<DesignFields> => {
  const changed: Partial<DesignFields> = { ...mine };
  for (const field of ['name', 'senderName', 'senderAddress', 'subject', 'html', 'text'] as const) {
    if (mine[field] === base[field]) delete changed[field];
  }
  return changed;
};
