import { big, CreateTable, mirrored, optional, text } from './table';

export class CreateConsent1790000000005 extends CreateTable {
  readonly name = 'CreateConsent1790000000005';
  readonly table = 'consent';
  readonly columns = [
    ...mirrored,
    big('customer_id'),
    text('channel', 10),
    text('state', 10),
    big('at'),
    ...optional(text('source', 190)),
  ];
  override readonly keys = {
    indexes: [
      ['workspace_id', 'revision'],
      ['customer_id', 'channel', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'customer_id', 'channel', 'at', 'id', 'state']],
  };
}
