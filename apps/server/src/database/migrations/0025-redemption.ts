import { activity, CreateTable, foldable, optional, text, whole } from './table';

export class CreateRedemption1790000000025 extends CreateTable {
  readonly name = 'CreateRedemption1790000000025';
  readonly table = 'redemption';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    ...foldable('reward', 200),
    text('status', 10),
    ...optional(...foldable('program', 100), whole('points'), ...foldable('outlet', 200)),
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
