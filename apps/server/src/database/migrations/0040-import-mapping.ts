import { big, CreateTable, foldable, longText, text } from './table';

export class CreateImportMapping1790000000040 extends CreateTable {
  readonly name = 'CreateImportMapping1790000000040';
  readonly table = 'import_mapping';
  readonly columns = [big('workspace_id'), text('kind', 20), ...foldable('name', 120), longText('mapping'), big('created_at')];
  override readonly keys = {
    unique: [['workspace_id', 'kind', 'name_folded']],
  };
}
