import { AddColumns, optional, text } from './table';

/** Who edited a campaign last, for workspaces in which somebody else has to launch it. */
export class AddCampaignEditor1790000000065 extends AddColumns {
  readonly name = 'AddCampaignEditor1790000000065';
  readonly table = 'campaign';
  readonly columns = optional(text('edited_by', 40));
}
