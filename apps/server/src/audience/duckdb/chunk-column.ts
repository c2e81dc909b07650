import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';

/** DuckDB's own size of a chunk. */
export const CHUNK_ROWS = 2_048;

/** Numbers as they lie in memory on both sides. */
export type Numbers = BigInt64Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Where the values of a column are written to, those of a chunk in one go. */
export interface ColumnTarget {
  numbers(values: Numbers): void;
  /** The first so many rows, each by its place. */
  texts(count: number, textOf: (row: number) => string | null): void;
}

const bytesOf = ({ chunk, rowCount }: DuckDBDataChunk, index: number, size: number): ArrayBuffer =>
  // Copied: the memory is DuckDB's own, and it need not lie where an array of numbers can begin.
  Uint8Array.from(duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk, index), rowCount * size)).buffer;

/** The values of a column of INTEGER that has no NULL. */
export const integersOf = (chunk: DuckDBDataChunk, index: number): Int32Array<ArrayBuffer> =>
  new Int32Array(bytesOf(chunk, index, Int32Array.BYTES_PER_ELEMENT));

/** The values of a column of BIGINT that has no NULL. */
export const wholeNumbersOf = (chunk: DuckDBDataChunk, index: number): BigInt64Array<ArrayBuffer> =>
  new BigInt64Array(bytesOf(chunk, index, BigInt64Array.BYTES_PER_ELEMENT));

/** The values of a column of DOUBLE that has no NULL. */
export const doublesOf = (chunk: DuckDBDataChunk, index: number): Float64Array<ArrayBuffer> =>
  new Float64Array(bytesOf(chunk, index, Float64Array.BYTES_PER_ELEMENT));

/** A bit for each row, set where it has a value. */
const validity = new Uint32Array(CHUNK_ROWS / 32);

/** A column of a chunk. */
export const chunkColumn = ({ chunk }: DuckDBDataChunk, index: number): ColumnTarget => {
  const vector = duckdb.data_chunk_get_vector(chunk, index);
  return {
    numbers({ buffer, byteOffset, byteLength }) {
      // A hundred times as fast as one value after the other.
      duckdb.copy_data_to_vector(vector, 0, buffer, byteOffset, byteLength);
    },
    texts(count, textOf) {
      let hasNone = false;
      validity.fill(-1);
      for (let row = 0; row < count; row++) {
        const text = textOf(row);
        if (text !== null) {
          duckdb.vector_assign_string_element(vector, row, text);
          continue;
        }
        hasNone = true;
        validity[row >> 5] = (validity[row >> 5] ?? 0) & ~(1 << (row & 31));
      }
      if (!hasNone) return;
      duckdb.vector_ensure_validity_writable(vector);
      duckdb.copy_data_to_vector_validity(vector, 0, validity.buffer, 0, validity.byteLength);
    },
  };
};
