import { big, CreateTable, optional, text } from './table';

export class CreateObservedKey1790000000036 extends CreateTable {
  readonly name = 'CreateObservedKey1790000000036';
  readonly table = 'observed_key';
  readonly columns = [
    big('workspace_id'),
    text('scope', 110),
    text('observed_key', 100),
    text('type', 10),
    ...optional(text('sample', 200)),
    big('first_seen_at'),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'scope', 'observed_key']],
  };
}
