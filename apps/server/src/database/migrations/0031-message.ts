import { activity, big, CreateTable, foldable, optional, text } from './table';

export class CreateMessage1790000000031 extends CreateTable {
  readonly name = 'CreateMessage1790000000031';
  readonly table = 'message';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    text('channel', 10),
    text('type', 12),
    ...optional(...foldable('campaign', 200), big('campaign_id'), text('subject', 250), text('url', 500)),
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
