import type { Snapshot } from '../../database/snapshot';
import { type ReplicaColumn, type ReplicaSchema, type ReplicaTable, readColumns } from './replica-schema';
import type { Session } from './session';
import { dropStaged, type Staged, stageRows } from './staging';

const ID: ReplicaColumn = { name: 'id', type: 'BIGINT', isNullable: false };

/** What happened to one table since the replica's revision, staged in temporary tables. */
export interface TableChanges {
  readonly table: ReplicaTable;
  readonly staged: Staged | undefined;
  readonly removed: Staged | undefined;
}

export interface Changes {
  readonly revision: number;
  readonly tables: readonly TableChanges[];
}

export const stagedName = ({ name }: ReplicaTable): string => `staged_${name}`;
export const removedName = ({ name }: ReplicaTable): string => `removed_${name}`;

interface Reading {
  readonly session: Session;
  readonly schema: ReplicaSchema;
  readonly snapshot: Snapshot;
  readonly workspaceId: number;
  readonly after: number;
}

async function* once(rows: unknown[][]): AsyncGenerator<unknown[][]> {
  yield rows;
}

const removedIds = async ({ snapshot, workspaceId, after }: Reading): Promise<ReadonlyMap<string, number[]>> => {
  const ids = new Map<string, number[]>();
  for await (const tombstones of snapshot.tombstones(workspaceId, after)) {
    for (const { table, id } of tombstones) {
      const known = ids.get(table);
      if (known) known.push(id);
      else ids.set(table, [id]);
    }
  }
  return ids;
};

/** Reads what changed from one state of the record. Tables in which nothing happened are left out. */
export const readChanges = async (reading: Reading): Promise<Changes> => {
  const { session, schema, snapshot, workspaceId, after } = reading;
  const revision = await snapshot.revision(workspaceId);
  const removed = await removedIds(reading);
  const changed = await snapshot.changed(
    schema.tables.map(({ entity }) => entity),
    { workspaceId, after },
  );
  const tables: TableChanges[] = [];
  for (const table of schema.tables.filter(({ entity, name }) => changed.has(entity) || removed.has(name))) {
    const columns = readColumns(table).map(({ name }) => name);
    const batches = snapshot.changes(table.entity, columns, { workspaceId, after });
    const ids = once((removed.get(table.name) ?? []).map((id) => [id]));
    const change = {
      table,
      staged: await stageRows(session, stagedName(table), { table, batches }),
      removed: await stageRows(session, removedName(table), { table: { columns: [ID] }, batches: ids }),
    };
    if (change.staged || change.removed) tables.push(change);
  }
  return { revision, tables };
};

export const dropChanges = async (session: Session, { tables }: Changes): Promise<void> => {
  for (const { table, staged, removed } of tables) {
    if (staged) await dropStaged(session, stagedName(table));
    if (removed) await dropStaged(session, removedName(table));
  }
};
