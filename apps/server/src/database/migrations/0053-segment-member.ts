import { activity, big, CreateTable } from './table';

export class CreateSegmentMember1790000000053 extends CreateTable {
  readonly name = 'CreateSegmentMember1790000000053';
  readonly table = 'segment_member';
  readonly columns = [...activity, big('segment_id')];
  override readonly keys = {
    unique: [['workspace_id', 'segment_id', 'customer_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id'],
    ],
  };
}
