import { big, CreateTable, longText, optional, text } from './table';

export class CreateInboxMessage1790000000018 extends CreateTable {
  readonly name = 'CreateInboxMessage1790000000018';
  readonly table = 'inbox_message';
  readonly columns = [
    big('received_at'),
    text('from_address', 254),
    text('to_address', 254),
    text('subject', 500),
    longText('raw'),
    ...optional(text('message_id', 190)),
  ];
  override readonly keys = {
    indexes: [['received_at'], ['message_id']],
  };
}
