import { big, CreateTable, flag, longBytes, whole } from './table';

export class CreateCampaignAudience1790000000014 extends CreateTable {
  readonly name = 'CreateCampaignAudience1790000000014';
  readonly table = 'campaign_audience';
  readonly columns = [big('workspace_id'), big('campaign_id'), whole('chunk'), longBytes('ids'), flag('built')];
  override readonly keys = {
    unique: [['campaign_id', 'chunk']],
  };
}
