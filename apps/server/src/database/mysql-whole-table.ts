import type { PoolConnection, RowDataPacket } from 'mysql2';
import type { ColumnBatch } from './column-batch';
import { PackedRows, packedRows } from './packed-rows';
import type { IdRange, WholeTable } from './snapshot';

/** A value that is as long may have been cut off. */
const LONGEST = 4 * 1024 * 1024;
/** Enough that a statement costs nothing beside its rows, and not so much that reading and writing take turns. */
const AIM = 1024 * 1024;
/** A workspace that has one row in eight still shows by the first batch what its texts are like. */
const FIRST_IDS = 32_768;
/** Where there were none for a while, rows may come close together again. */
const MOST_IDS = 131_072;

interface Packed {
  readonly rows: number;
  readonly bytes: Buffer | undefined;
}

/** How many ids the next statement goes over, after one whose value was so long. */
const nextIds = (ids: number, length: number): number => {
  if (length < AIM) return Math.min(ids * 2, MOST_IDS);
  return length > 2 * AIM ? Math.ceil(ids / 2) : ids;
};

/** Reads tables through a connection whose transaction sees one state of the record. */
export class MysqlWholeTables {
  #longest: Promise<number> | undefined;

  constructor(private readonly connection: PoolConnection) {}

  /** All rows of a workspace, in the order of their ids. */
  async *read({ table, columns, workspaceId, lowestId, highestId }: WholeTable & IdRange): AsyncGenerator<ColumnBatch> {
    if (highestId === 0) return;
    this.#longest ??= this.#prepare();
    const longest = await this.#longest;
    const unpacker = new PackedRows(columns);
    const statement = `SELECT COUNT(*), ${packedRows(columns)} FROM ${table} WHERE +workspace_id = ? AND id > ? AND id <= ?`;
    const ask = (after: number, ids: number): Promise<Packed> => this.#ask(statement, [workspaceId, after, after + ids]);

    let [after, ids] = [Math.max(0, lowestId - 1), FIRST_IDS];
    let answer = ask(after, ids);
    while (after < highestId) {
      const { rows, bytes } = await answer;
      const length = bytes?.length ?? 0;
      if (length >= longest) {
        if (ids === 1) throw new Error(`Row ${after + 1} of the table ${table} is too long to be read.`);
        ids = Math.ceil(ids / 4);
        answer = ask(after, ids);
        continue;
      }
      after += ids;
      ids = nextIds(ids, length);
      if (after < highestId) {
        // Asked for before this batch is handed out: the database reads on while the caller works.
        answer = ask(after, ids);
        // A caller that stops early leaves it unanswered; its failure is then nobody's.
        answer.catch(() => undefined);
      }
      if (bytes !== undefined) yield* unpacker.unpack(bytes, rows);
    }
  }

  async #ask(sql: string, values: readonly number[]): Promise<Packed> {
    const [[[rows, bytes] = []]] = await this.connection.promise().query<RowDataPacket[][]>({
      sql,
      values: [...values],
      rowsAsArray: true,
      typeCast: (field) => field.buffer(),
    });
    return { rows: Number(String(rows)), bytes: bytes instanceof Buffer ? bytes : undefined };
  }

  /** How long a packed value may become. Servers do not make one that is longer than what they may send. */
  async #prepare(): Promise<number> {
    const [[row]] = await this.connection.promise().query<RowDataPacket[]>('SELECT @@max_allowed_packet AS longest');
    const longest = Math.min(LONGEST, Math.floor(Number(row?.longest ?? LONGEST) / 2));
    await this.connection.promise().query('SET SESSION group_concat_max_len = ?', [longest]);
    return longest;
  }
}
