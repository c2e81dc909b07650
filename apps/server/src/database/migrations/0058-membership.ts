import { big, CreateTable, text } from './table';

export class CreateMembership1790000000058 extends CreateTable {
  readonly name = 'CreateMembership1790000000058';
  readonly table = 'membership';
  readonly columns = [big('workspace_id'), big('member_id'), text('role', 20), big('created_at')];
  override readonly keys = { unique: [['workspace_id', 'member_id']], indexes: [['member_id']] };
}
