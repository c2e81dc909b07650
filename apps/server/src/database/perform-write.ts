import type { EntityManager } from 'typeorm';
import type { WriteOptions } from './database';
import { differingRows } from './differing-rows';
import { journaled } from './journal';
import { createWrite, type Write, type WriteParts } from './write';

interface Task<T> extends WriteOptions {
  readonly fn: (write: Write) => Promise<T>;
}

/** Notes whether anything is written at all. */
const noting = (write: Write, onChange: () => void): Write => ({
  ...write,
  insert(entity, rows) {
    if (rows.length > 0) onChange();
    return write.insert(entity, rows);
  },
  update(entity, rows) {
    if (rows.length > 0) onChange();
    return write.update(entity, rows);
  },
  remove(entity, ids) {
    if (ids.length > 0) onChange();
    return write.remove(entity, ids);
  },
});

/** Leaves rows alone that already are what they are to become. */
const sparing = (write: Write, shapeOf: WriteParts['shapeOf']): Write => ({
  ...write,
  async update(entity, rows) {
    const { manager, workspaceId } = write;
    await write.update(entity, await differingRows(manager, { workspaceId, shape: shapeOf(entity), rows }));
  },
});

/**
 * Runs a write that holds the workspace's lock; `parts.revision` is the one that follows the current. It is taken only if
 * something was written: what is sent again unchanged is nothing that a replica would have to follow.
 */
export const performWrite = async <T>(parts: WriteParts, { importId, fn }: Task<T>): Promise<T> => {
  const { manager, workspaceId, revision, shapeOf } = parts;
  let hasChanged = false;
  const plain = noting(createWrite(parts), () => {
    hasChanged = true;
  });
  const journal = importId === undefined ? undefined : journaled(plain, parts, importId);
  const result = await fn(sparing(journal?.write ?? plain, shapeOf));
  await journal?.save();
  if (hasChanged) await manager.query('UPDATE workspace SET revision = ? WHERE id = ?', [revision, workspaceId]);
  return result;
};

const revisionOf = (rows: readonly { revision: unknown }[], workspaceId: number): number => {
  const [row] = rows;
  if (row === undefined) throw new Error(`There is no workspace ${workspaceId}.`);
  return Number(row.revision);
};

/** Takes the workspace's lock, which is held to the commit: the first statement of every write where readers do not wait. */
export const lockedRevision = async (manager: EntityManager, workspaceId: number): Promise<number> =>
  revisionOf(await manager.query('SELECT revision FROM workspace WHERE id = ? FOR UPDATE', [workspaceId]), workspaceId);

export const currentRevision = async (manager: EntityManager, workspaceId: number): Promise<number> =>
  revisionOf(await manager.query('SELECT revision FROM workspace WHERE id = ?', [workspaceId]), workspaceId);
