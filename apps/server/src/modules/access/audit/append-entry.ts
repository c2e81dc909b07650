import { fold } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { Setting } from '../../../database/setting.entity';
import { AuditEntry } from './audit-entry.entity';
import { entryHash, FIRST_HASH, headName, headText } from './chain';

export interface Actor {
  readonly kind: 'member' | 'key' | 'system';
  readonly id: number | null;
  readonly name: string;
}

/** What is written down of a change. */
export interface Change {
  readonly workspaceId: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  readonly action: string;
  /** Public id. */
  readonly subject: string | null;
  readonly subjectName: string;
  readonly before: object | null;
  readonly after: object | null;
}

interface Parts {
  readonly kind: Database['kind'];
  readonly secret: string;
}

const SEARCH_LENGTH = 600;
const NAME_LENGTH = 200;
const ACTOR_LENGTH = 254;

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/** The end of the chain, which nobody else can move until this transaction is over. */
const lastEntry = async (manager: EntityManager, kind: Database['kind'], workspaceId: number) => {
  const lock = kind === 'mysql' ? 'FOR UPDATE' : '';
  await manager.query(`SELECT id FROM workspace WHERE id = ? ${lock}`, [workspaceId]);
  const [last]: { number: number | string; hash: string }[] = await manager.query(
    `SELECT number, hash FROM audit_entry WHERE workspace_id = ? ORDER BY number DESC LIMIT 1 ${lock}`,
    [workspaceId],
  );
  return last === undefined ? { number: 0, hash: FIRST_HASH } : { number: Number(last.number), hash: last.hash };
};

/** Adds an entry to the end of a workspace's chain, in the transaction of the change itself: both are there, or neither. */
export const appendEntry = async (manager: EntityManager, { kind, secret }: Parts, change: Change): Promise<void> => {
  const { workspaceId, at, actor, action, subject } = change;
  const last = await lastEntry(manager, kind, workspaceId);
  const entry = {
    workspaceId,
    number: last.number + 1,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name.slice(0, ACTOR_LENGTH),
    action,
    subject,
    subjectName: change.subjectName.slice(0, NAME_LENGTH),
    beforeValues: json(change.before),
    afterValues: json(change.after),
    previousHash: last.hash,
  };
  const searched = [entry.actorName, action, entry.subjectName, subject ?? ''].join(' ');
  const hash = entryHash(secret, entry);
  await manager.insert(AuditEntry, { ...entry, searchFolded: fold(searched).slice(0, SEARCH_LENGTH), hash });
  const value = headText(secret, workspaceId, { number: entry.number, hash });
  await manager.save(Setting, { name: headName(workspaceId), value });
};
