import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Sql, SqlValue } from '@muster/filters';
import type { Cell, Row } from '../questions/asking';

const bound = (value: SqlValue): DuckDBValue =>
  typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;

/** Named, because a type that is guessed from the value can turn a comparison into one that zone maps do not serve. */
const typeOf = (value: SqlValue): DuckDBType => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BIGINT : DOUBLE;
  return typeof value === 'boolean' ? BOOLEAN : VARCHAR;
};

const cell = (value: DuckDBValue): Cell => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`An answer holds a value of a kind that questions do not select: ${String(value)}`);
};

const query = (connection: DuckDBConnection, { text, params }: Sql) =>
  connection.run(text, params.map(bound), params.map(typeOf));

/** One DuckDB connection, whose unqualified table names mean one workspace's replica. All work is done off the event loop. */
export class Session {
  constructor(private readonly connection: DuckDBConnection) {}

  /** Runs a statement of our own making, without parameters. */
  async run(text: string): Promise<void> {
    await this.connection.run(text);
  }

  async rows(sql: Sql): Promise<Row[]> {
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
  async numbers(sql: Sql): Promise<number[]> {
    const numbers: number[] = [];
    for await (const chunk of await query(this.connection, sql)) {
      for (const value of chunk.getColumnValues(0)) numbers.push(Number(value));
    }
    return numbers;
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
