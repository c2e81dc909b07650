import { activity, big, CreateTable, foldable, optional, text } from './table';

export class CreateOrders1790000000007 extends CreateTable {
  readonly name = 'CreateOrders1790000000007';
  readonly table = 'orders';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    text('kind', 6),
    big('total'),
    ...optional(...foldable('offer_code', 100)),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id', 'kind', 'total']],
  };
}
