import { activity, CreateTable, foldable, optional, text } from './table';

export class CreateVisit1790000000009 extends CreateTable {
  readonly name = 'CreateVisit1790000000009';
  readonly table = 'visit';
  readonly columns = [...activity, text('source_id', 190), ...optional(...foldable('outlet', 200))];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id']],
  };
}
