import { activity, big, CreateTable, foldable, optional, text } from './table';

export class CreateChallenge1790000000030 extends CreateTable {
  readonly name = 'CreateChallenge1790000000030';
  readonly table = 'challenge';
  readonly columns = [...activity, text('source_id', 190), ...foldable('challenge', 200), ...optional(big('completed_at'))];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id']],
  };
}
