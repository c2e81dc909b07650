import {
  BIGINT,
  BIT,
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  DuckDBBitValue,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { SqlValue } from '@muster/filters';
import type { Cell, Row } from '../questions/asking';
import { ARRAY_BITS, GATHERING, HASH_BITS } from './gathering';

/** SQL with all of its values known, sets of customers among them. */
export interface Statement {
  readonly text: string;
  readonly params: readonly Bindable[];
}

export type Bindable = Exclude<SqlValue, object> | DuckDBBitValue | null;

const bound = (value: Bindable): DuckDBValue =>
  typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;

/** Named, because a type that is guessed from the value can turn a comparison into one that zone maps do not serve. */
const typeOf = (value: Bindable): DuckDBType => {
  if (value instanceof DuckDBBitValue) return BIT;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BIGINT : DOUBLE;
  return typeof value === 'boolean' ? BOOLEAN : VARCHAR;
};

const cell = (value: DuckDBValue): Cell => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`An answer holds a value of a kind that questions do not select: ${String(value)}`);
};

const query = (connection: DuckDBConnection, { text, params }: Statement) =>
  connection.run(text, params.map(bound), params.map(typeOf));

/** One DuckDB connection, whose unqualified table names mean one workspace's replica. All work is done off the event loop. */
export class Session {
  #inArray = false;

  constructor(private readonly connection: DuckDBConnection) {}

  /** Runs statements of our own making, without parameters, one after the other. The first that fails is the last. */
  async run(...statements: string[]): Promise<void> {
    await this.connection.run(statements.join(';\n'));
  }

  async rows(sql: Statement): Promise<Row[]> {
    const result = await query(this.connection, sql);
    const names = result.columnNames();
    const rows: Row[] = [];
    for await (const chunk of result) {
      for (const values of chunk.getRows())
        rows.push(Object.fromEntries(values.map((value, index) => [names[index], cell(value)])));
    }
    return rows;
  }

  /** The first column of every row. */
  async numbers(sql: Statement): Promise<number[]> {
    const numbers: number[] = [];
    for await (const chunk of await query(this.connection, sql)) {
      for (const value of chunk.getColumnValues(0)) numbers.push(Number(value));
    }
    return numbers;
  }

  /**
   * The set of customers that a statement answers with in its first column, null for nobody, and the number in its second.
   * `inArray` has it gather rows by customer in an array.
   */
  async set(sql: Statement, inArray: boolean): Promise<readonly [DuckDBBitValue | null, number]> {
    await this.#gather(inArray);
    const chunk = await (await query(this.connection, sql)).fetchChunk();
    const [set, number] = chunk?.getRowValues(0) ?? [];
    if (set === null || set instanceof DuckDBBitValue) return [set, Number(number)];
    throw new TypeError('A statement for a set of customers answered with something else.');
  }

  /** The rows that a statement answers with, a chunk at a time. `inArray` has it gather rows by customer in an array. */
  async chunks(sql: Statement, inArray: boolean): Promise<AsyncIterable<DuckDBDataChunk>> {
    await this.#gather(inArray);
    return query(this.connection, sql);
  }

  async #gather(inArray: boolean): Promise<void> {
    if (this.#inArray !== inArray) await this.run(`SET ${GATHERING} = ${inArray ? ARRAY_BITS : HASH_BITS}`);
    this.#inArray = inArray;
  }

  /**
   * Has what follows see one state of the replica, until `leave`. The revision of that state. A session in which something
   * fails is of no further use.
   */
  async enter(): Promise<number> {
    const text = 'BEGIN TRANSACTION READ ONLY; SELECT revision FROM replica';
    const [revision = 0] = await this.numbers({ text, params: [] });
    return revision;
  }

  async leave(): Promise<void> {
    await this.run('COMMIT');
  }

  /** For appending rows to a temporary table; such tables belong to the session and are gone with it. */
  appender(table: string): Promise<DuckDBAppender> {
    return this.connection.createAppender(table, 'main', 'temp');
  }

  /** Breaks off what it is running, which is then rejected. */
  interrupt(): void {
    this.connection.interrupt();
  }

  close(): void {
    this.connection.closeSync();
  }
}
