import { activity, big, CreateTable, foldable, optional, text, whole } from './table';

export class CreateStampCard1790000000028 extends CreateTable {
  readonly name = 'CreateStampCard1790000000028';
  readonly table = 'stamp_card';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    ...foldable('card', 200),
    whole('stamps'),
    ...optional(whole('stamps_needed'), big('completed_at')),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id']],
  };
}
