import { big, CreateTable, optional, text } from './table';

export class CreateSession1790000000059 extends CreateTable {
  readonly name = 'CreateSession1790000000059';
  readonly table = 'session';
  readonly columns = [
    text('token_hash', 64),
    big('member_id'),
    big('workspace_id'),
    big('created_at'),
    big('last_seen_at'),
    big('expires_at'),
    ...optional(text('user_agent', 300), text('address', 64)),
  ];
  override readonly keys = { unique: [['token_hash']], indexes: [['member_id'], ['expires_at']] };
}
