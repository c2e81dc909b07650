import { byColumn, type ColumnBatch, type ReadColumn } from './column-batch';
import type { MirroredEntity } from './mirrored';
import type { Shape } from './shape';

/** One consistent, read-only state of the record. */
export interface Snapshot {
  /** The workspace's revision in this state. */
  revision(workspaceId: number): Promise<number>;
  /**
   * Rows of a mirrored table whose revision is above `after`, as arrays of the named table columns (`workspace_id`), in
   * batches and in no order that may be relied on. Values are as the driver gives them: numbers and
   * text, JSON as text. Iterations of several tables may be under way.
   */
  changes(entity: MirroredEntity, columns: readonly string[], options: ChangesOptions): AsyncIterable<unknown[][]>;
  /** All rows of a mirrored table, in batches. */
  everything(entity: MirroredEntity, columns: readonly ReadColumn[], options: EverythingOptions): AsyncIterable<ColumnBatch>;
  /** Which of the mirrored tables have rows above `after`, in one question: most writes touch few of them. */
  changed(entities: readonly MirroredEntity[], options: ChangesOptions): Promise<ReadonlySet<MirroredEntity>>;
  /** Rows that were deleted above `after`, in batches. */
  tombstones(workspaceId: number, after: number): AsyncIterable<{ table: string; id: number }[]>;
}

export interface ChangesOptions {
  readonly workspaceId: number;
  /** 0 for everything. */
  readonly after: number;
}

export interface EverythingOptions {
  readonly workspaceId: number;
  /** Rows that come by their ids are sorted by them in no time; it takes longer to have them come so. */
  readonly byId: boolean;
}

/** Small enough to die young in the heap: batches of 20,000 take half as long again. */
const ROWS_PER_BATCH = 4_000;

/** Answers a query within the snapshot; rows as arrays. */
export type Fetch = (sql: string, params: readonly unknown[]) => Promise<unknown[][]>;

export interface WholeTable extends EverythingOptions {
  readonly table: string;
  readonly columns: readonly ReadColumn[];
}

/** Ids between which all rows of a workspace are. */
export interface IdRange {
  readonly lowestId: number;
  readonly highestId: number;
}

export interface SnapshotParts {
  readonly fetch: Fetch;
  readonly shapeOf: (entity: new () => object) => Shape;
  /** Reads all rows of a workspace past those of others, in a way that is faster than row by row. */
  readonly fetchWhole?: (table: WholeTable & IdRange) => AsyncIterable<ColumnBatch>;
}

interface Table extends ChangesOptions {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What the next batch goes on after. */
interface Key {
  readonly revision: unknown;
  readonly id: unknown;
}

/** One batch, and what comes after it. Every condition is a single range of one index, whatever the planner estimates. */
interface Step {
  readonly where: string;
  readonly params: readonly unknown[];
  /** Columns that the order goes by. They come last in every row; callers do not see them. */
  readonly order: readonly ('revision' | 'id')[];
  next(isFull: boolean, key: Key): Step | undefined;
}

/** Everything, in the table's own order. The sign keeps planners from a detour through an index on the workspace. */
const everything = (after: unknown): Step => ({
  where: '+workspace_id = ? AND id > ?',
  params: [after],
  order: ['id'],
  next: (isFull, { id }) => (isFull ? everything(id) : undefined),
});

/** What changed since, through the index on (workspace_id, revision), which ends in the id. */
const since = (after: unknown): Step => ({
  where: 'workspace_id = ? AND revision > ?',
  params: [after],
  order: ['revision', 'id'],
  next: (isFull, { revision, id }) => (isFull ? restOf(revision, id) : undefined),
});

/** The rest of a revision that did not fit into a batch. */
const restOf = (revision: unknown, after: unknown): Step => ({
  where: 'workspace_id = ? AND revision = ? AND id > ?',
  params: [revision, after],
  order: ['id'],
  next: (isFull, { id }) => (isFull ? restOf(revision, id) : since(revision)),
});

/** Reading past the rows of other workspaces is cheap as long as there are not many times as many of them. */
const LEAST_SHARE = 8;
/** Through the index, each batch may be looked for among all rows of its revision, from the first one on. */
const MOST_THROUGH_INDEX = 200_000;

/**
 * How to read all rows of a workspace. A large one goes through the table: the answer is where it lies there. A small one
 * among large ones goes through the index, or it would wait for everybody's rows to pass by.
 */
const wayThroughTable = async (
  fetch: Fetch,
  { table, workspaceId }: Pick<Table, 'table' | 'workspaceId'>,
): Promise<IdRange | undefined> => {
  const [[highestId = 0] = []] = await fetch(`SELECT MAX(id) FROM ${table}`, []);
  const enough = Math.min(Math.ceil(Number(highestId) / LEAST_SHARE), MOST_THROUGH_INDEX);
  const own = `(SELECT id FROM ${table} WHERE workspace_id = ? AND revision > 0`;
  const [[count] = []] = await fetch(`SELECT COUNT(*) FROM ${own} LIMIT ${enough}) some`, [workspaceId]);
  if (Number(count) < enough) return undefined;
  const [[first] = []] = await fetch(`SELECT workspace_id FROM ${table} ORDER BY id LIMIT 1`, []);
  if (Number(first) === workspaceId) return { lowestId: 0, highestId: Number(highestId) };
  // There are those who came before it.
  const [[from, to] = []] = await fetch(`SELECT MIN(id), MAX(id) FROM ${own}) own`, [workspaceId]);
  return { lowestId: Number(from ?? 0), highestId: Number(to ?? 0) };
};

const allOf = async (fetch: Fetch, table: Table): Promise<Step> => {
  const range = await wayThroughTable(fetch, table);
  return range ? everything(range.lowestId - 1) : since(0);
};

const keyOf = (rows: readonly unknown[][], order: Step['order']): Key => {
  const last = rows.at(-1);
  return { id: last?.at(-1), revision: order.length > 1 ? last?.at(-2) : undefined };
};

async function* batches(fetch: Fetch, source: Table, first?: Step): AsyncGenerator<unknown[][]> {
  const { table, columns, workspaceId, after } = source;
  const ask = ({ where, params, order }: Step): Promise<unknown[][]> => {
    const sql = `SELECT ${[...columns, ...order].join(', ')} FROM ${table}
      WHERE ${where} ORDER BY ${order.join(', ')} LIMIT ${ROWS_PER_BATCH}`;
    return fetch(sql, [workspaceId, ...params]);
  };
  let step: Step | undefined = first ?? (after === 0 ? await allOf(fetch, source) : since(after));
  let answer = ask(step);
  while (step !== undefined) {
    const { order } = step;
    const rows = await answer;
    step = step.next(rows.length === ROWS_PER_BATCH, keyOf(rows, order));
    if (step !== undefined) {
      // Asked for before this batch is handed out: the database reads on while the caller works.
      answer = ask(step);
      // A caller that stops early leaves it unanswered; its failure is then nobody's.
      answer.catch(() => undefined);
    }
    for (const row of rows) row.length = columns.length;
    if (rows.length > 0) yield rows;
  }
}

async function* whole({ fetch, fetchWhole }: Omit<SnapshotParts, 'shapeOf'>, source: WholeTable): AsyncGenerator<ColumnBatch> {
  const range = await wayThroughTable(fetch, source);
  if (range && fetchWhole !== undefined) {
    yield* fetchWhole({ ...source, ...range });
    return;
  }
  const columns = source.columns.map(({ name }) => name);
  const first = range ? everything(range.lowestId - 1) : since(0);
  for await (const rows of batches(fetch, { ...source, columns, after: 0 }, first)) yield byColumn(rows, source.columns);
}

/** The revision of a workspace. */
export const REVISION = 'SELECT revision FROM workspace WHERE id = ?';

export const createSnapshot = ({ shapeOf, ...parts }: SnapshotParts): Snapshot => ({
  async revision(workspaceId) {
    const [row] = await parts.fetch(REVISION, [workspaceId]);
    if (row === undefined) throw new Error(`There is no workspace ${workspaceId}.`);
    return Number(row[0]);
  },
  async changed(entities, { workspaceId, after }) {
    const exists = entities.map(
      (entity) => `EXISTS (SELECT 1 FROM ${shapeOf(entity).table} WHERE workspace_id = ? AND revision > ?)`,
    );
    const [answers = []] = await parts.fetch(
      `SELECT ${exists.join(', ')}`,
      entities.flatMap(() => [workspaceId, after]),
    );
    return new Set(entities.filter((_, index) => Number(answers[index]) === 1));
  },
  everything: (entity, columns, options) => whole(parts, { table: shapeOf(entity).table, columns, ...options }),
  changes: (entity, columns, options) => batches(parts.fetch, { table: shapeOf(entity).table, columns, ...options }),
  async *tombstones(workspaceId, after) {
    const source = { table: 'tombstone', columns: ['table_name', 'row_id'], workspaceId, after };
    for await (const rows of batches(parts.fetch, source)) {
      yield rows.map(([table, id]) => ({ table: String(table), id: Number(id) }));
    }
  },
});
