import { activity, CreateTable, foldable, optional, text } from './table';

export class CreateLoyaltyAccount1790000000032 extends CreateTable {
  readonly name = 'CreateLoyaltyAccount1790000000032';
  readonly table = 'loyalty_account';
  readonly columns = [...activity, text('source_id', 190), ...foldable('program', 100), ...optional(...foldable('tier', 100))];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id']],
  };
}
