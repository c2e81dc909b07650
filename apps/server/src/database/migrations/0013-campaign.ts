import { big, CreateTable, foldable, longText, optional, text, whole } from './table';

export class CreateCampaign1790000000013 extends CreateTable {
  readonly name = 'CreateCampaign1790000000013';
  readonly table = 'campaign';
  readonly columns = [
    big('workspace_id'),
    ...foldable('name', 120),
    text('channel', 10),
    text('status', 12),
    whole('version'),
    text('sender_name', 120),
    text('sender_address', 254),
    text('subject', 250),
    longText('html'),
    longText('text'),
    ...optional(big('segment_id')),
    big('created_at'),
    big('updated_at'),
    ...optional(big('launched_at'), big('finished_at'), longText('frozen'), big('expected_total')),
    ...optional(text('idempotency_key', 190), text('request_hash', 64)),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'idempotency_key']],
    indexes: [['workspace_id', 'status']],
  };
}
