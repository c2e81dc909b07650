import type { MirroredEntity } from '../../database/mirrored';
import type { ChangedRow, NewRow, Write } from '../../database/write';
import { idsBySourceId } from '../customers/bulk/by-source-id';

/** Inserts or replaces records; returns their ids by key, and which of them were there before. */
export const saveBySourceId = async <Entity extends MirroredEntity>(
  write: Write,
  entity: Entity,
  rows: readonly (NewRow<InstanceType<Entity>> & { readonly sourceId: string })[],
): Promise<{ ids: Map<string, number>; replaced: number[] }> => {
  const { manager, workspaceId } = write;
  const table = manager.connection.getMetadata(entity).tableName;
  const existing = await idsBySourceId(manager, { table, workspaceId, sourceIds: rows.map(({ sourceId }) => sourceId) });
  const added = rows.filter(({ sourceId }) => !existing.has(sourceId));
  const changed = rows.flatMap((row): ChangedRow<InstanceType<Entity>>[] => {
    const id = existing.get(row.sourceId);
    return id === undefined ? [] : [{ id, ...row }];
  });
  await write.update(entity, changed);
  const newIds = await write.insert(entity, added);
  const ids = new Map(existing);
  for (const [index, { sourceId }] of added.entries()) ids.set(sourceId, newIds[index] ?? Number.NaN);
  return { ids, replaced: [...existing.values()] };
};
