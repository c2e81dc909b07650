import mysql, { type FieldPacket, type PoolConnection, type PrepareStatementInfo, type RowDataPacket } from 'mysql2';
import { BinaryRows, type RowPacket } from './binary-rows';
import type { ColumnBatch } from './column-batch';
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

/** Has rows taken apart by us and not by the driver, which makes an object of each and takes several times as long. */
const rowsTakenBy = (rows: BinaryRows) => ({
  buildParserFromFields: (fields: readonly FieldPacket[]) => {
    rows.begin(fields.map(({ columnType, type }) => columnType ?? type ?? 0));
    return class {
      next(packet: RowPacket): void {
        rows.add(packet);
      }
    };
  },
});

/** Reads tables through a connection whose transaction sees one state of the record. */
export class MysqlWholeTables {
  constructor(private readonly connection: PoolConnection) {}

  /** All rows of a workspace, in the order of their ids. */
  async *read({ table, columns, workspaceId, lowestId, highestId }: WholeTable & IdRange): AsyncGenerator<ColumnBatch> {
    if (highestId === 0) return;
    const names = columns.map(({ name }) => name).join(', ');
    // The sign keeps planners from a detour through an index on the workspace.
    const sql = `SELECT ${names} FROM ${table} WHERE +workspace_id = ? AND id > ? AND id <= ?`;
    const statement = await this.#prepare(sql);
    const rows = new BinaryRows();
    const ask = (after: number, ids: number): Promise<void> => this.#ask(statement, [workspaceId, after, after + ids], rows);

    try {
      yield* this.#batches(ask, rows, { after: Math.max(0, lowestId - 1), upTo: highestId });
    } finally {
      // The connection goes back to a pool, and the server keeps what was prepared for as long as the connection lives.
      this.connection.unprepare(sql);
    }
  }

  async *#batches(
    ask: (after: number, ids: number) => Promise<void>,
    rows: BinaryRows,
    range: { readonly after: number; readonly upTo: number },
  ): AsyncGenerator<ColumnBatch> {
    const { upTo } = range;
    let [after, ids] = [range.after, FIRST_IDS];
    let answer = ask(after, ids);
    while (after < upTo) {
      await answer;
      after += ids;
      ids = nextIds(ids, rows.takeLength());
      if (after < upTo) {
        // Asked for before the rows are handed out: the database reads on while the caller works.
        answer = ask(after, ids);
        // A caller that stops early leaves it unanswered; its failure is then nobody's.
        answer.catch(() => undefined);
      }
      yield* rows.takeFull();
    }
    yield* rows.takeRest();
  }

  #prepare(sql: string): Promise<PrepareStatementInfo> {
    return new Promise((resolve, reject) => {
      this.connection.prepare(sql, (error, statement) => (error ? reject(error) : resolve(statement)));
    });
  }

  #ask(statement: PrepareStatementInfo, values: readonly number[], rows: BinaryRows): Promise<void> {
    // As what they are: a number that the driver sends as DOUBLE is compared with each row as one.
    const params = values.map((value) => mysql.TypedParameter.BIGINT(value));
    return new Promise((resolve, reject) => {
      const command = statement.execute<RowDataPacket[]>(params, (error, result) => {
        if (error) reject(error);
        else if (result[0] !== undefined) reject(new Error('The database driver has taken rows apart by itself.'));
        else resolve();
      });
      Object.assign(command, rowsTakenBy(rows));
    });
  }
}
