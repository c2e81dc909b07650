import type { PoolConnection } from 'mysql2';
import { BinaryRows } from './binary-rows';
import type { ColumnBatch } from './column-batch';
import { addRows, type Prepared, prepare } from './mysql-binary-answer';
import type { IdRange, WholeTable } from './snapshot';

/** Enough that a statement costs nothing beside its rows, and not so much that reading and writing take turns. */
const AIM = 1024 * 1024;
/** However long the rows are, so many of them fit into memory. */
const FIRST_IDS = 1_024;
/** Where there were none for a while, rows may come close together again. */
const MOST_IDS = 131_072;

/** How many ids the next statement goes over, after one whose rows were so long. */
const nextIds = (ids: number, length: number): number => {
  if (length < AIM) return Math.min(ids * 2, MOST_IDS);
  return length > 2 * AIM ? Math.ceil(ids / 2) : ids;
};

/** A part of a table that a connection was asked for. */
interface Part {
  readonly statement: Prepared;
  readonly ids: number;
  /** How long its rows are. */
  readonly length: Promise<number>;
}

/** Ids of which the first and the last have been asked for. */
interface Range {
  readonly workspaceId: number;
  readonly after: number;
  readonly upTo: number;
}

/** The rows of a range, read by all statements at the same time. */
async function* batches(statements: readonly Prepared[], { workspaceId, after, upTo }: Range): AsyncGenerator<ColumnBatch> {
  const rows = new BinaryRows();
  const asked: Part[] = [];
  let next = after;
  const ask = (statement: Prepared, ids: number): void => {
    if (next >= upTo) return;
    const length = addRows(statement, [workspaceId, next, next + ids], rows);
    // A caller that stops early leaves it unanswered; its failure is then nobody's.
    length.catch(() => undefined);
    asked.push({ statement, ids, length });
    next += ids;
  };
  for (const statement of statements) ask(statement, FIRST_IDS);
  for (let part = asked.shift(); part !== undefined; part = asked.shift()) {
    // Asked for before the rows are handed out: the database reads on while the caller works.
    ask(part.statement, nextIds(part.ids, await part.length));
    yield* rows.takeFull();
  }
  yield* rows.takeRest();
}

/** Reads tables through connections whose transactions see the same rows. */
export class MysqlWholeTables {
  constructor(private readonly connections: readonly PoolConnection[]) {}

  /** All rows of a workspace. In the order of their ids they come through one connection only. */
  async *read({ table, columns, workspaceId, byId, lowestId, highestId }: WholeTable & IdRange): AsyncGenerator<ColumnBatch> {
    if (highestId === 0) return;
    const names = columns.map(({ name }) => name).join(', ');
    // The sign keeps planners from a detour through an index on the workspace.
    const sql = `SELECT ${names} FROM ${table} WHERE +workspace_id = ? AND id > ? AND id <= ?`;
    const connections = byId ? this.connections.slice(0, 1) : this.connections;
    try {
      const statements = await Promise.all(connections.map((connection) => prepare(connection, sql)));
      yield* batches(statements, { workspaceId, after: Math.max(0, lowestId - 1), upTo: highestId });
    } finally {
      // The connections go back to a pool, and the server keeps what was prepared for as long as a connection lives.
      for (const connection of connections) connection.unprepare(sql);
    }
  }
}
