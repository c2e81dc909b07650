import { big, CreateTable, optional, text } from './table';

export class CreateInvitation1790000000060 extends CreateTable {
  readonly name = 'CreateInvitation1790000000060';
  readonly table = 'invitation';
  readonly columns = [
    big('workspace_id'),
    text('email', 254),
    text('email_folded', 254),
    text('role', 20),
    text('token_hash', 64),
    ...optional(big('invited_by')),
    big('created_at'),
    big('expires_at'),
    ...optional(big('accepted_at'), big('revoked_at')),
  ];
  override readonly keys = { unique: [['token_hash']], indexes: [['workspace_id', 'created_at']] };
}
