import { big, CreateTable, optional, text } from './table';

export class CreateImportProblem1790000000017 extends CreateTable {
  readonly name = 'CreateImportProblem1790000000017';
  readonly table = 'import_problem';
  readonly columns = [
    big('workspace_id'),
    big('import_id'),
    big('row_number'),
    ...optional(text('column_name', 190)),
    text('code', 30),
    text('message', 500),
    ...optional(text('value', 500)),
  ];
  override readonly keys = {
    indexes: [['import_id', 'id']],
  };
}
