import { big, CreateTable, optional, text } from './table';

export class CreatePasswordReset1790000000061 extends CreateTable {
  readonly name = 'CreatePasswordReset1790000000061';
  readonly table = 'password_reset';
  readonly columns = [
    big('member_id'),
    text('token_hash', 64),
    big('created_at'),
    big('expires_at'),
    ...optional(big('used_at')),
  ];
  override readonly keys = { unique: [['token_hash']], indexes: [['member_id']] };
}
