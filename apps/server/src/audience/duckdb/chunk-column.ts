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

/** DuckDB has texts of up to 12 bytes in the vector itself, after their length; of longer ones, where they lie. */
const TEXT_BYTES = 16;
const SHORT_BYTES = 12;
const shortTexts = new Uint8Array(CHUNK_ROWS * TEXT_BYTES);
const lengths = new Uint32Array(shortTexts.buffer);
const LAST_OF_ASCII = 0x7f;

/** Writes a text as DuckDB has it, if it is short and each of its characters is a byte. */
const putShort = (text: string, row: number): boolean => {
  const { length } = text;
  if (length > SHORT_BYTES) return false;
  const start = row * TEXT_BYTES + Uint32Array.BYTES_PER_ELEMENT;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code > LAST_OF_ASCII) return false;
    shortTexts[start + index] = code;
  }
  lengths[row * (TEXT_BYTES / Uint32Array.BYTES_PER_ELEMENT)] = length;
  return true;
};

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
      shortTexts.fill(0, 0, count * TEXT_BYTES);
      // What is handed over on its own costs seven times as much.
      const others: (readonly [number, string])[] = [];
      for (let row = 0; row < count; row++) {
        const text = textOf(row);
        if (text === null) {
          hasNone = true;
          validity[row >> 5] = (validity[row >> 5] ?? 0) & ~(1 << (row & 31));
        } else if (!putShort(text, row)) others.push([row, text]);
      }
      duckdb.copy_data_to_vector(vector, 0, shortTexts.buffer, 0, count * TEXT_BYTES);
      for (const [row, text] of others) duckdb.vector_assign_string_element(vector, row, text);
      if (!hasNone) return;
      duckdb.vector_ensure_validity_writable(vector);
      duckdb.copy_data_to_vector_validity(vector, 0, validity.buffer, 0, validity.byteLength);
    },
  };
};
