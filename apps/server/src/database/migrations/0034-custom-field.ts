import { big, CreateTable, longText, text } from './table';

export class CreateCustomField1790000000034 extends CreateTable {
  readonly name = 'CreateCustomField1790000000034';
  readonly table = 'custom_field';
  readonly columns = [
    big('workspace_id'),
    text('field_key', 100),
    text('label', 120),
    text('type', 10),
    longText('choices'),
    big('created_at'),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'field_key']],
  };
}
