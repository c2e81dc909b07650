import { activity, big, CreateTable, foldable, optional, text } from './table';

export class CreateGiftCard1790000000027 extends CreateTable {
  readonly name = 'CreateGiftCard1790000000027';
  readonly table = 'gift_card';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    ...optional(...foldable('campaign', 200), ...foldable('code', 100)),
    big('amount'),
    big('balance'),
    ...optional(big('expires_at')),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id']],
  };
}
