import { big, CreateTable, mirrored, text } from './table';

export class CreateTombstone1790000000003 extends CreateTable {
  readonly name = 'CreateTombstone1790000000003';
  readonly table = 'tombstone';
  readonly columns = [...mirrored, text('table_name', 40), big('row_id')];
  override readonly keys = {
    indexes: [['workspace_id', 'revision']],
  };
}
