import { big, CreateTable, longText, optional, text } from './table';

export class CreateImportJob1790000000016 extends CreateTable {
  readonly name = 'CreateImportJob1790000000016';
  readonly table = 'import_job';
  readonly columns = [
    big('workspace_id'),
    text('kind', 20),
    text('file_name', 255),
    text('file_path', 500),
    text('status', 12),
    longText('options'),
    longText('state'),
    big('done'),
    big('total'),
    ...optional(big('lease_until'), text('claim', 40)),
    big('created_at'),
    ...optional(big('finished_at'), text('message', 500)),
  ];
  override readonly keys = {
    indexes: [['workspace_id', 'id']],
  };
}
