import { activity, big, CreateTable, foldable, optional, text } from './table';

export class CreateOffer1790000000026 extends CreateTable {
  readonly name = 'CreateOffer1790000000026';
  readonly table = 'offer';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    ...foldable('offer', 200),
    ...optional(...foldable('kind', 100), ...foldable('code', 100), big('redeemed_at'), big('expires_at')),
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
