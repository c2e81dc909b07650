import { big, CreateTable, text } from './table';

/** By which account elsewhere a member signs in. */
export class CreateMemberIdentity1790000000066 extends CreateTable {
  readonly name = 'CreateMemberIdentity1790000000066';
  readonly table = 'member_identity';
  readonly columns = [big('member_id'), text('issuer', 255), text('subject', 190), big('created_at')];
  override readonly keys = { unique: [['issuer', 'subject']], indexes: [['member_id']] };
}
