import { createHmac } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity';

/** What the first entry of a workspace follows. */
export const FIRST_HASH = '0'.repeat(64);

type Hashed = Omit<AuditEntry, 'id' | 'hash' | 'searchFolded'>;

/** The digest of an entry. It is keyed, so that whoever can write to the database cannot mend a chain that they broke. */
export const entryHash = (secret: string, entry: Hashed): string => {
  const values = [
    entry.workspaceId,
    entry.number,
    entry.at,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.action,
    entry.subject,
    entry.subjectName,
    entry.beforeValues,
    entry.afterValues,
    entry.previousHash,
  ];
  return createHmac('sha256', secret)
    .update(`muster audit ${JSON.stringify(values)}`)
    .digest('hex');
};

/** Where a chain ends, for `audit.head.<workspace>` of the settings: without it, its last entries could be taken away unseen. */
export const headText = (secret: string, workspaceId: number, { number, hash }: Pick<AuditEntry, 'number' | 'hash'>): string =>
  createHmac('sha256', secret).update(`muster audit head ${workspaceId} ${number} ${hash}`).digest('hex');

export const headName = (workspaceId: number): string => `audit.head.${workspaceId}`;
