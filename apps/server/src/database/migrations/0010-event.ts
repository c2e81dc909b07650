import { activity, CreateTable, foldable, longText, optional, text } from './table';

export class CreateEvent1790000000010 extends CreateTable {
  readonly name = 'CreateEvent1790000000010';
  readonly table = 'event';
  readonly columns = [...activity, text('source_id', 190), ...foldable('type', 100), ...optional(longText('properties'))];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'type_folded', 'at', 'customer_id']],
  };
}
