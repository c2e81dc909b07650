import { type DuckDBAppender, DuckDBDataChunk } from '@duckdb/node-api';
import type { Encoding } from './column-encoding';
import type { Session } from './session';

/** DuckDB's own size of a chunk. */
export const CHUNK_ROWS = 2048;

export interface AppendedColumn {
  readonly encoding: Encoding;
  /** The place of its value in a row; two columns can be made from one value. */
  readonly from: number;
}

/** Appends rows to a temporary table column by column, which is several times faster than value by value. */
export class ColumnAppender {
  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly columns: readonly AppendedColumn[],
    private readonly chunk: DuckDBDataChunk,
  ) {}

  static async open(session: Session, table: string, columns: readonly AppendedColumn[]): Promise<ColumnAppender> {
    const chunk = DuckDBDataChunk.create(columns.map(({ encoding }) => encoding.type));
    return new ColumnAppender(await session.appender(table), columns, chunk);
  }

  /** At most a chunk's size of rows. */
  append(rows: readonly (readonly unknown[])[]): void {
    this.chunk.reset();
    this.chunk.rowCount = rows.length;
    for (const [column, { encoding, from }] of this.columns.entries()) {
      const vector = this.chunk.getColumnVector(column);
      for (let row = 0; row < rows.length; row++) vector.setItem(row, encoding.encode(rows[row]?.[from]));
      vector.flush();
    }
    this.appender.appendDataChunk(this.chunk);
  }

  close(): void {
    this.appender.closeSync();
  }
}
