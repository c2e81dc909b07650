import { big, CreateTable, longText, optional, text } from './table';

export class CreateAuditEntry1790000000063 extends CreateTable {
  readonly name = 'CreateAuditEntry1790000000063';
  readonly table = 'audit_entry';
  readonly columns = [
    big('workspace_id'),
    big('number'),
    big('at'),
    text('actor_kind', 10),
    ...optional(big('actor_id')),
    text('actor_name', 254),
    text('action', 60),
    ...optional(text('subject', 60)),
    text('subject_name', 200),
    ...optional(longText('before_values'), longText('after_values')),
    text('search_folded', 600),
    text('previous_hash', 64),
    text('hash', 64),
  ];
  // No two entries of a workspace can follow the same one.
  override readonly keys = { unique: [['workspace_id', 'number']] };
}
