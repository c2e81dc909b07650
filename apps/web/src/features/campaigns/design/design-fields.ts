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
