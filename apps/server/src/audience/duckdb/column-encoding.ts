import { DOUBLE, type DuckDBType, type DuckDBValue, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { ColumnType, ReplicaColumn } from './replica-schema';

/** How the values of a column are written into DuckDB, and how they are read back from where they were written. */
export interface Encoding {
  readonly type: DuckDBType;
  encode(value: number | string | null): DuckDBValue;
}

/**
 * Numbers, times and flags are staged as DOUBLE, which holds every integer that the record has, and NULL as NaN: an
 * integer column would take a BigInt for each value, and a NULL a look at the bits of its neighbours.
 */
const NUMBER: Encoding = { type: DOUBLE, encode: (value) => value };

const TEXT: Encoding = { type: VARCHAR, encode: (value) => value };

const FOLDED_AT_ONCE = 10_000;

/** A folded twin: NULL where it is the text itself, as most are, and empty where there is none. */
export const twin = (fold: (text: string) => string | null): Encoding => {
  const known = new Map<string, string | null>();
  const folded = (text: string): string | null => {
    const value = fold(text) ?? '';
    return value === text ? null : value;
  };
  return {
    type: VARCHAR,
    encode(value) {
      if (value === null) return null;
      const text = String(value);
      const before = known.get(text);
      if (before !== undefined) return before;
      if (known.size >= FOLDED_AT_ONCE) known.clear();
      const made = folded(text);
      known.set(text, made);
      return made;
    },
  };
};

export const untwinned = (text: string, folded: string): string => `nullif(coalesce(${folded}, ${text}), '')`;

export const plain = (type: ColumnType): Encoding => (type === 'VARCHAR' ? TEXT : NUMBER);

/** The value of a staged column as its own type again. */
export const unstaged = (column: string, { type, isNullable }: Pick<ReplicaColumn, 'type' | 'isNullable'>): string => {
  if (type === 'VARCHAR') return column;
  const value = `CAST(${column} AS ${type})`;
  return isNullable ? `CASE WHEN isnan(${column}) THEN NULL ELSE ${value} END` : value;
};

/** No word has this number: looking it up finds nothing, which is NULL. */
const NO_WORD = -1;

/** Text as the number of a word. */
export const coded = (codeOf: (word: string) => number): Encoding => ({
  type: INTEGER,
  encode: (value) => (value === null ? NO_WORD : codeOf(String(value))),
});

export const NUMBERED: Encoding = { type: INTEGER, encode: (value) => value };

/** Below it, looking every word up costs more than handing over those that come again. */
const LEAST_SEEN_AGAIN = 0.2;

/**
 * Whether the same values come again and again: judged by how many of the second half of some rows stand in the first.
 * Of three thousand articles, most of the first thousands are new, and nearly none of the millions after them.
 */
export const isRepetitive = (values: readonly (string | null)[]): boolean => {
  const known = values.filter((value) => value !== null);
  const half = Math.floor(known.length / 2);
  const before = new Set(known.slice(0, half));
  const again = known.slice(half).filter((value) => before.has(value)).length;
  return again >= (known.length - half) * LEAST_SEEN_AGAIN;
};
