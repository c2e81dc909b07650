import { byColumn, type ColumnBatch } from '../../database/column-batch';
import type { Snapshot } from '../../database/snapshot';
import { quoted } from './names';
import { type ReplicaColumn, type ReplicaSchema, type ReplicaTable, recordColumns } from './replica-schema';
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

/** The highest id of each table: rows with higher ones are new, and nothing has to be looked for to replace them. */
export type HighestIds = ReadonlyMap<string, number>;

/** Ids of the rows that leave: they are gone, or come again in a new state. Undefined when all rows are new. */
export const leavingIds = ({ table, staged, removed }: TableChanges, highestIds: HighestIds): string | undefined => {
  const comeAgain = staged !== undefined && staged.lowestId <= (highestIds.get(table.name) ?? 0);
  const parts = [
    ...(comeAgain ? [`SELECT id FROM ${quoted(stagedName(table))}`] : []),
    ...(removed ? [`SELECT id FROM ${quoted(removedName(table))}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' UNION ALL ');
};

interface Reading {
  readonly session: Session;
  readonly schema: ReplicaSchema;
  readonly snapshot: Snapshot;
  readonly workspaceId: number;
  readonly after: number;
}

async function* inColumns(
  batches: AsyncIterable<unknown[][]>,
  table: Pick<ReplicaTable, 'columns'>,
): AsyncGenerator<ColumnBatch> {
  for await (const rows of batches) yield byColumn(rows, recordColumns(table));
}

async function* once(ids: readonly number[]): AsyncGenerator<ColumnBatch> {
  yield { rows: ids.length, columns: [Float64Array.from(ids)] };
}

/** The same rows, of which the first are asked for at once: the database reads them while others are written here. */
const begun = (batches: AsyncGenerator<ColumnBatch>): AsyncIterable<ColumnBatch> => {
  const first = batches.next();
  // When another table fails before, this one is not looked at any more.
  first.catch(() => undefined);
  return (async function* () {
    const { done, value } = await first;
    if (done === true) return;
    yield value;
    yield* batches;
  })();
};

/** Stages ids; undefined when there is none. */
export const stageIds = (session: Session, name: string, ids: readonly number[]): Promise<Staged | undefined> =>
  stageRows(session, name, { table: { columns: [ID] }, batches: once(ids) });

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
  const [revision, removed, changed] = await Promise.all([
    snapshot.revision(workspaceId),
    removedIds(reading),
    snapshot.changed(
      schema.tables.map(({ entity }) => entity),
      { workspaceId, after },
    ),
  ]);
  const rowsOf = (table: ReplicaTable): AsyncIterable<ColumnBatch> => {
    const columns = recordColumns(table).map(({ name }) => name);
    return begun(inColumns(snapshot.changes(table.entity, columns, { workspaceId, after }), table));
  };
  const changing = schema.tables
    .filter(({ entity, name }) => changed.has(entity) || removed.has(name))
    .map((table) => ({ table, batches: rowsOf(table) }));
  const tables: TableChanges[] = [];
  for (const { table, batches } of changing) {
    const change = {
      table,
      staged: await stageRows(session, stagedName(table), { table, batches }),
      removed: await stageIds(session, removedName(table), removed.get(table.name) ?? []),
    };
    if (change.staged || change.removed) tables.push(change);
  }
  return { revision, tables };
};

/** Forgets what was staged. */
export const dropChanges = async (session: Session, { tables }: Changes): Promise<void> => {
  const names = tables.flatMap(({ table, staged, removed }) => [
    ...(staged ? [stagedName(table)] : []),
    ...(removed ? [removedName(table)] : []),
  ]);
  if (names.length > 0) await dropStaged(session, ...names);
};
