import { big, CreateTable, longText, optional, text } from './table';

export class CreateImportChange1790000000039 extends CreateTable {
  readonly name = 'CreateImportChange1790000000039';
  readonly table = 'import_change';
  readonly columns = [
    big('workspace_id'),
    big('import_id'),
    text('table_name', 64),
    text('action', 10),
    big('first_id'),
    big('last_id'),
    big('revision'),
    ...optional(big('customer_id'), longText('before_values')),
  ];
  override readonly keys = {
    indexes: [
      ['import_id', 'id'],
      ['customer_id', 'id'],
    ],
  };
}
