import { big, CreateTable, foldable, longText, optional, text, whole } from './table';

export class CreateSegment1790000000012 extends CreateTable {
  readonly name = 'CreateSegment1790000000012';
  readonly table = 'segment';
  readonly columns = [
    big('workspace_id'),
    ...foldable('name', 120),
    ...optional(text('description', 500)),
    text('kind', 10),
    longText('filter'),
    whole('version'),
    big('created_at'),
    big('updated_at'),
  ];
  override readonly keys = {
    indexes: [['workspace_id', 'name_folded']],
  };
}
