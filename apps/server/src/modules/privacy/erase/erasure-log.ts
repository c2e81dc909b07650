import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../../config';
import type { Workspace } from '../../access/workspace.entity';
import { hasCode } from '../../imports/error-code';
import type { ErasureKeys } from './keep-digests';

type Place = Pick<Config, 'dataDir'>;

/** A line of the log: digests alone, so that the log itself tells nobody who was erased. */
export interface LoggedErasure extends ErasureKeys {
  /** Tells the workspace from one of the same number in another database. */
  readonly workspace: string;
}

const fileOf = ({ dataDir }: Place): string => path.join(dataDir, 'erasures.jsonl');

export const workspaceKey = ({ id, createdAt }: Pick<Workspace, 'id' | 'createdAt'>): string => `${id}@${createdAt}`;

const isLogged = (value: unknown): value is LoggedErasure =>
  typeof value === 'object' && value !== null && 'workspace' in value && 'sourceKey' in value && 'at' in value;

/** A line that was cut off by a crash is no line: its erasure is in the record, from where it is added again. */
const parsed = (line: string): LoggedErasure[] => {
  try {
    const value: unknown = JSON.parse(line);
    return isLogged(value) ? [value] : [];
  } catch {
    return [];
  }
};

/** Everybody who was ever erased here, also those of whom a restored backup knows nothing. */
export const readErasureLog = async (place: Place): Promise<LoggedErasure[]> => {
  const text = await readFile(fileOf(place), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  return text.split('\n').flatMap(parsed);
};

/** Appends to a file beside the database, which a backup that is put back does not take away. Lines are never changed. */
export const logErasures = async (
  place: Place,
  workspace: Pick<Workspace, 'id' | 'createdAt'>,
  erasures: readonly ErasureKeys[],
): Promise<void> => {
  if (erasures.length === 0) return;
  const lines = erasures.map(({ sourceKey, emailKey, phoneKey, at }) =>
    JSON.stringify({ workspace: workspaceKey(workspace), sourceKey, emailKey, phoneKey, at } satisfies LoggedErasure),
  );
  const file = await open(fileOf(place), 'a', 0o600);
  try {
    // It begins on a line of its own, whatever a crash has left at the end.
    await file.appendFile(`\n${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
};
