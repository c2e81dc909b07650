import { big, CreateTable, optional, text } from './table';

export class CreateErasure1790000000037 extends CreateTable {
  readonly name = 'CreateErasure1790000000037';
  readonly table = 'erasure';
  readonly columns = [
    big('workspace_id'),
    text('source_key', 64),
    ...optional(text('email_key', 64), text('phone_key', 64)),
    big('at'),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_key']],
    indexes: [
      ['workspace_id', 'email_key'],
      ['workspace_id', 'phone_key'],
    ],
  };
}
