import { type DuckDBAppender, DuckDBDataChunk } from '@duckdb/node-api';
import type { Encoding } from './column-encoding';
import type { Session } from './session';

/** DuckDB's own size of a chunk. */
export const CHUNK_ROWS = 2048;

/** Appends rows to a temporary table column by column, which is several times faster than value by value. */
export class ColumnAppender {
  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly encodings: readonly Encoding[],
    private readonly chunk: DuckDBDataChunk,
  ) {}

  static async open(session: Session, table: string, encodings: readonly Encoding[]): Promise<ColumnAppender> {
    const chunk = DuckDBDataChunk.create(encodings.map(({ type }) => type));
    return new ColumnAppender(await session.appender(table), encodings, chunk);
  }

  /** At most a chunk's size of rows. */
  append(rows: readonly (readonly unknown[])[]): void {
    this.chunk.reset();
    this.chunk.rowCount = rows.length;
    for (let column = 0; column < this.encodings.length; column++) {
      const encoding = this.encodings[column];
      const vector = this.chunk.getColumnVector(column);
      for (let row = 0; row < rows.length; row++) vector.setItem(row, encoding?.encode(rows[row]?.[column]) ?? null);
      vector.flush();
    }
    this.appender.appendDataChunk(this.chunk);
  }

  close(): void {
    this.appender.closeSync();
  }
}
