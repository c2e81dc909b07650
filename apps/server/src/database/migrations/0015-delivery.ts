import { big, CreateTable, optional, text, whole } from './table';

export class CreateDelivery1790000000015 extends CreateTable {
  readonly name = 'CreateDelivery1790000000015';
  readonly table = 'delivery';
  readonly columns = [
    big('workspace_id'),
    big('campaign_id'),
    text('channel', 10),
    big('customer_id'),
    ...optional(text('address', 254), text('dedupe_key', 64)),
    text('status', 12),
    ...optional(text('reason', 30)),
    big('due_at'),
    ...optional(text('claim', 40), big('lease_until')),
    whole('attempts'),
    ...optional(text('message_id', 190), text('response', 500), text('unsubscribe_token', 32)),
    big('updated_at'),
  ];
  override readonly keys = {
    unique: [['campaign_id', 'channel', 'customer_id'], ['campaign_id', 'channel', 'dedupe_key'], ['unsubscribe_token']],
    indexes: [['status', 'due_at', 'id'], ['workspace_id', 'campaign_id', 'status', 'id'], ['claim']],
  };
}
