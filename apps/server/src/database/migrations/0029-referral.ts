import { activity, CreateTable, foldable, optional, text } from './table';

export class CreateReferral1790000000029 extends CreateTable {
  readonly name = 'CreateReferral1790000000029';
  readonly table = 'referral';
  readonly columns = [
    ...activity,
    text('source_id', 190),
    ...optional(...foldable('campaign', 200)),
    ...foldable('referred_source_id', 190),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
      ['workspace_id', 'referred_source_id'],
    ],
    mysqlIndexes: [['workspace_id', 'at', 'customer_id']],
  };
}
