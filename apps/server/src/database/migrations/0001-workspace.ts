import { big, CreateTable, text } from './table';

export class CreateWorkspace1790000000001 extends CreateTable {
  readonly name = 'CreateWorkspace1790000000001';
  readonly table = 'workspace';
  readonly columns = [
    text('name', 120),
    text('time_zone', 64),
    text('currency', 3),
    text('sender_name', 120),
    text('sender_address', 254),
    text('postal_address', 300),
    big('revision'),
    big('created_at'),
  ];
}
