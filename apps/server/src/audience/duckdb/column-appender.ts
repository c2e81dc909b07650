import { type DuckDBAppender, DuckDBDataChunk } from '@duckdb/node-api';
import type { ColumnBatch } from '../../database/column-batch';
import { CHUNK_ROWS, chunkColumn } from './chunk-column';
import type { Encoding } from './column-encoding';
import type { Session } from './session';

export interface AppendedColumn {
  readonly encoding: Encoding;
  /** The place of its values in a batch; two columns can be made from the same. */
  readonly from: number;
}

/** Appends rows to a temporary table column by column, which is many times faster than value by value. */
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

  /** Appends the rows in chunks, after each of which the caller may do something else. */
  *append(batch: ColumnBatch): Generator<void> {
    for (let start = 0; start < batch.rows; start += CHUNK_ROWS) {
      this.#appendChunk(batch, start);
      yield;
    }
  }

  #appendChunk({ rows, columns }: ColumnBatch, start: number): void {
    const count = Math.min(CHUNK_ROWS, rows - start);
    this.chunk.reset();
    this.chunk.rowCount = count;
    for (const [column, { encoding, from }] of this.columns.entries())
      encoding.write(chunkColumn(this.chunk, column), columns[from] ?? [], { start, count });
    this.appender.appendDataChunk(this.chunk);
  }

  close(): void {
    this.appender.closeSync();
  }
}
