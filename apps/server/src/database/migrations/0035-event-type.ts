import { big, CreateTable, foldable, longText, text } from './table';

export class CreateEventType1790000000035 extends CreateTable {
  readonly name = 'CreateEventType1790000000035';
  readonly table = 'event_type';
  readonly columns = [
    big('workspace_id'),
    ...foldable('name', 100),
    text('label', 120),
    longText('properties'),
    big('created_at'),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'name_folded']],
  };
}
