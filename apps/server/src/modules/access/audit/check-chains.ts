import { MoreThan } from 'typeorm';
import { publicId } from '../../../database/public-id';
import { Setting } from '../../../database/setting.entity';
import type { Services } from '../../../services';
import { Workspace } from '../workspace.entity';
import { AuditEntry } from './audit-entry.entity';
import { entryHash, FIRST_HASH, headName, headText } from './chain';

type Parts = Pick<Services, 'database' | 'secret'>;

const ENTRIES_AT_ONCE = 500;

interface End {
  readonly number: number;
  readonly hash: string;
}

const START: End = { number: 0, hash: FIRST_HASH };

/** What is wrong with an entry that is to follow another; undefined when nothing is. */
const faultOf = (secret: string, before: End, entry: AuditEntry): string | undefined => {
  const wanted = before.number + 1;
  if (entry.number !== wanted) return `entry ${wanted} is missing`;
  if (entry.hash !== entryHash(secret, entry)) return `entry ${entry.number} was changed`;
  if (entry.previousHash !== before.hash) return `entry ${entry.number} does not follow the one before it`;
  return undefined;
};

const faultAtEnd = async ({ database, secret }: Parts, workspaceId: number, end: End): Promise<string | undefined> => {
  const head = await database.reader.findOneBy(Setting, { name: headName(workspaceId) });
  if (head === null) return end.number === 0 ? undefined : 'nothing says where it ends';
  return head.value === headText(secret, workspaceId, end) ? undefined : `entries after ${end.number} are missing`;
};

/** Follows one workspace's chain from its first entry. A page at a time: it may be long. */
const followChain = async (parts: Parts, workspaceId: number): Promise<{ end: End; fault: string | undefined }> => {
  let end = START;
  for (;;) {
    const entries = await parts.database.reader.find(AuditEntry, {
      where: { workspaceId, number: MoreThan(end.number) },
      order: { number: 'ASC' },
      take: ENTRIES_AT_ONCE,
    });
    for (const entry of entries) {
      const fault = faultOf(parts.secret, end, entry);
      if (fault !== undefined) return { end, fault };
      end = entry;
    }
    if (entries.length < ENTRIES_AT_ONCE) return { end, fault: await faultAtEnd(parts, workspaceId, end) };
  }
};

/** Says of every workspace where its audit log is not what was written; `entries` is how many are as they were. */
export const checkChains = async (parts: Parts): Promise<{ readonly entries: number; readonly faults: readonly string[] }> => {
  const faults: string[] = [];
  let entries = 0;
  for (const { id, name } of await parts.database.reader.find(Workspace, { order: { id: 'ASC' } })) {
    const { end, fault } = await followChain(parts, id);
    entries += end.number;
    if (fault !== undefined) faults.push(`The audit log of “${name}” (${publicId('wsp', id)}): ${fault}.`);
  }
  return { entries, faults };
};
