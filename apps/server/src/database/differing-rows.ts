import type { EntityManager } from 'typeorm';
import { chunks } from './batches';
import { listOf } from './marks';
import { type Change, type Shape, updateValues } from './shape';

const IDS_PER_STATEMENT = 1_000;

type StoredRow = Readonly<Record<string, unknown>>;

interface Question {
  readonly workspaceId: number;
  readonly shape: Shape;
  /** Names of columns. */
  readonly columns: readonly string[];
  readonly ids: readonly number[];
}

const readStored = async (
  manager: EntityManager,
  { workspaceId, shape, columns, ids }: Question,
): Promise<Map<number, StoredRow>> => {
  const stored = new Map<number, StoredRow>();
  for (const some of chunks(ids, IDS_PER_STATEMENT)) {
    const { places, params } = listOf(manager, some);
    const rows = await manager.query<StoredRow[]>(
      `SELECT ${['id', ...columns].join(', ')} FROM ${shape.table}
       WHERE workspace_id = ? AND id IN (${places})`,
      [workspaceId, ...params],
    );
    for (const row of rows) stored.set(Number(row.id), row);
  }
  return stored;
};

const isStored = ({ columns, values }: Change, stored: StoredRow | undefined): boolean =>
  stored !== undefined && columns.every((column, index) => stored[column] === values[index]);

/**
 * Those of the changed rows that are not already so: what is sent twice is written once. Columns of JSON count as the same
 * when their text is.
 */
export const differingRows = async <Row extends { readonly id: number }>(
  manager: EntityManager,
  { workspaceId, shape, rows }: { workspaceId: number; shape: Shape; rows: readonly Row[] },
): Promise<readonly Row[]> => {
  if (rows.length === 0) return rows;
  // Nothing is stamped: the revision of a row that stays is its old one.
  const changes = rows.map((row) => updateValues(shape, row, {}));
  const columns = [...new Set(changes.flatMap((change) => change.columns))];
  const stored = await readStored(manager, { workspaceId, shape, columns, ids: rows.map(({ id }) => id) });
  return rows.filter((row, index) => {
    const change = changes[index];
    return change !== undefined && !isStored(change, stored.get(row.id));
  });
};
