import { big, CreateTable, optional, text } from './table';

export class CreateCustomerAlias1790000000038 extends CreateTable {
  readonly name = 'CreateCustomerAlias1790000000038';
  readonly table = 'customer_alias';
  readonly columns = [
    big('workspace_id'),
    text('source_id', 190),
    big('customer_id'),
    big('former_customer_id'),
    ...optional(text('email_key', 64), text('phone_key', 64)),
    big('merged_at'),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'customer_id'],
      ['workspace_id', 'former_customer_id'],
    ],
  };
}
