import type { EntityManager } from 'typeorm';
import { chunks } from '../../../database/batches';
import { listOf } from '../../../database/marks';

/** One query per so many keys; below every database's limit of parameters. */
const KEYS_PER_QUERY = 1_000;

interface Question {
  readonly table: string;
  /** Table columns besides `id` and `source_id`. */
  readonly columns?: readonly string[];
  readonly workspaceId: number;
  readonly sourceIds: Iterable<string>;
}

/** Repeats the last key up to the next power of two, so that there are a dozen different statements and not a thousand. */
const padded = (keys: readonly string[]): string[] => {
  const length = 2 ** Math.ceil(Math.log2(keys.length));
  return [...keys, ...Array.from({ length: length - keys.length }, () => keys.at(-1) ?? '')];
};

export type FoundRow = Readonly<Record<string, unknown>>;

/** The rows that already exist, by the caller's key. */
export const rowsBySourceId = async (
  manager: EntityManager,
  { table, columns = [], workspaceId, sourceIds }: Question,
): Promise<Map<string, FoundRow>> => {
  const found = new Map<string, FoundRow>();
  for (const some of chunks([...new Set(sourceIds)], KEYS_PER_QUERY).map(padded)) {
    const { places, params } = listOf(manager, some);
    const rows: FoundRow[] = await manager.query(
      `SELECT ${['id', 'source_id', ...columns].join(', ')} FROM ${table}
       WHERE workspace_id = ? AND source_id IN (${places})`,
      [workspaceId, ...params],
    );
    for (const row of rows) found.set(String(row.source_id), row);
  }
  return found;
};

/** Ids by the caller's key. */
export const idsBySourceId = async (
  manager: EntityManager,
  question: Omit<Question, 'columns'>,
): Promise<Map<string, number>> => {
  const rows = await rowsBySourceId(manager, question);
  return new Map([...rows].map(([sourceId, row]) => [sourceId, Number(row.id)]));
};

type Keys = Pick<Question, 'workspaceId' | 'sourceIds'>;

/** In most workspaces nobody, and then a thousand keys need not be looked for. */
const isAnybodyMerged = async (manager: EntityManager, workspaceId: number): Promise<boolean> => {
  const rows = await manager.query<unknown[]>('SELECT 1 FROM customer_alias WHERE workspace_id = ? LIMIT 1', [workspaceId]);
  return rows.length > 0;
};

/** Who stayed when the customers of these keys were merged. */
export const mergedInto = async (
  manager: EntityManager,
  keys: { readonly workspaceId: number; readonly sourceIds: readonly string[] },
): Promise<Map<string, number>> => {
  if (keys.sourceIds.length === 0 || !(await isAnybodyMerged(manager, keys.workspaceId))) return new Map();
  const aliases = await rowsBySourceId(manager, { table: 'customer_alias', columns: ['customer_id'], ...keys });
  return new Map([...aliases].map(([sourceId, alias]) => [sourceId, Number(alias.customer_id)]));
};

/** The customers of keys. A key of somebody who was merged leads to the customer who stayed. */
export const customerIdsBySourceId = async (manager: EntityManager, keys: Keys): Promise<Map<string, number>> => {
  const ids = await idsBySourceId(manager, { table: 'customer', ...keys });
  const others = [...new Set(keys.sourceIds)].filter((sourceId) => !ids.has(sourceId));
  for (const [sourceId, id] of await mergedInto(manager, { ...keys, sourceIds: others })) ids.set(sourceId, id);
  return ids;
};
