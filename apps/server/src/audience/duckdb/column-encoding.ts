import { BIGINT, BOOLEAN, DOUBLE, type DuckDBType, type DuckDBValue, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { ColumnType } from './replica-schema';
import type { Words } from './words';

/** How the values of a column are written into DuckDB. */
export interface Encoding {
  readonly type: DuckDBType;
  encode(value: unknown): DuckDBValue;
}

const unlessNull =
  (encode: (value: unknown) => DuckDBValue) =>
  (value: unknown): DuckDBValue =>
    value === null || value === undefined ? null : encode(value);

export const PLAIN: Readonly<Record<ColumnType, Encoding>> = {
  BIGINT: { type: BIGINT, encode: unlessNull((value) => BigInt(Number(value))) },
  INTEGER: { type: INTEGER, encode: unlessNull(Number) },
  DOUBLE: { type: DOUBLE, encode: unlessNull(Number) },
  BOOLEAN: { type: BOOLEAN, encode: unlessNull((value) => Number(value) === 1) },
  VARCHAR: { type: VARCHAR, encode: unlessNull(String) },
};

/** Text as the number of a word. */
export const coded = (words: Words): Encoding => ({ type: INTEGER, encode: unlessNull((value) => words.codeOf(String(value))) });

/** Whether the same values come again and again, judged by the first rows. */
export const isRepetitive = (values: readonly unknown[]): boolean => {
  const known = values.filter((value) => value !== null && value !== undefined);
  return new Set(known).size * 2 <= known.length;
};
