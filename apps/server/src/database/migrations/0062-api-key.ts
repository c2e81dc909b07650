import { big, CreateTable, longText, optional, text } from './table';

export class CreateApiKey1790000000062 extends CreateTable {
  readonly name = 'CreateApiKey1790000000062';
  readonly table = 'api_key';
  readonly columns = [
    big('workspace_id'),
    text('name', 120),
    text('prefix', 20),
    text('key_hash', 64),
    longText('scopes'),
    ...optional(big('created_by')),
    big('created_at'),
    ...optional(big('expires_at'), big('last_used_at'), big('revoked_at')),
  ];
  override readonly keys = { unique: [['key_hash']], indexes: [['workspace_id', 'created_at']] };
}
