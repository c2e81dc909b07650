import { BIGINT, DOUBLE, type DuckDBType, INTEGER, VARCHAR } from '@duckdb/node-api';
import { type ColumnValues, isNumbered, NO_NUMBER, NO_WORD } from '../../database/column-batch';
import { CHUNK_ROWS, type ColumnTarget } from './chunk-column';
import type { ColumnType, ReplicaColumn } from './replica-schema';

/** Some rows of a batch, not more than a chunk has. */
export interface RowRange {
  readonly start: number;
  readonly count: number;
}

/** How the values of a column are written into DuckDB, and how they are read back from where they were written. */
export interface Encoding {
  readonly type: DuckDBType;
  write(column: ColumnTarget, values: ColumnValues, rows: RowRange): void;
}

/** What batches have for columns of numbers. A batch without the column has NULL. */
const numbersOf = (values: ColumnValues): BigInt64Array<ArrayBuffer> | Float64Array<ArrayBuffer> => {
  if (values instanceof BigInt64Array || values instanceof Float64Array) return values;
  throw new TypeError('Texts came for a column of numbers.');
};

const textAt = (values: ColumnValues, row: number): string | null => {
  if (isNumbered(values)) return values.words[values.codes[row] ?? NO_WORD] ?? null;
  const value = values[row] ?? null;
  if (typeof value === 'string' || value === null) return value;
  throw new TypeError('Numbers came for a column of texts.');
};

/**
 * Whole numbers, times and flags are staged with a number of its own for NULL: a NULL proper would take a look at the bits of
 * its neighbours.
 */
const wholeNumbers = (): Encoding => {
  const room = new BigInt64Array(CHUNK_ROWS);
  return {
    type: BIGINT,
    write(column, values, { start, count }) {
      const numbers = numbersOf(values).subarray(start, start + count);
      if (numbers instanceof BigInt64Array) return column.numbers(numbers);
      for (let row = 0; row < count; row++) {
        const number = numbers[row] ?? Number.NaN;
        room[row] = Number.isNaN(number) ? NO_NUMBER : BigInt(number);
      }
      column.numbers(room.subarray(0, count));
    },
  };
};

/** Any numbers are staged with NaN for NULL, which the record does not have. */
const ANY_NUMBERS: Encoding = {
  type: DOUBLE,
  write(column, values, { start, count }) {
    const numbers = numbersOf(values);
    if (numbers instanceof BigInt64Array) throw new TypeError('Whole numbers came for a column of any numbers.');
    column.numbers(numbers.subarray(start, start + count));
  },
};

const texts = (written: (text: string | null) => string | null): Encoding => ({
  type: VARCHAR,
  write(column, values, { start, count }) {
    column.texts(count, (row) => written(textAt(values, start + row)));
  },
});

/** Texts as they are, each of which is looked at. */
export const seen = (look: (text: string) => void): Encoding =>
  texts((text) => {
    if (text !== null) look(text);
    return text;
  });

/** A folded twin: NULL where it is the text itself, as most are, and empty where there is none. */
export const twin = (fold: (text: string) => string | null): Encoding =>
  texts((text) => {
    if (text === null) return null;
    const folded = fold(text) ?? '';
    return folded === text ? null : folded;
  });

export const untwinned = (text: string, folded: string): string => `nullif(coalesce(${folded}, ${text}), '')`;

export const plain = (type: ColumnType): Encoding => {
  if (type === 'VARCHAR') return texts((text) => text);
  return type === 'DOUBLE' ? ANY_NUMBERS : wholeNumbers();
};

/** The value of a staged column as its own type again. */
export const unstaged = (column: string, { type, isNullable }: Pick<ReplicaColumn, 'type' | 'isNullable'>): string => {
  if (type === 'VARCHAR') return column;
  if (type === 'DOUBLE') return isNullable ? `CASE WHEN isnan(${column}) THEN NULL ELSE ${column} END` : column;
  const value = isNullable ? `nullif(${column}, CAST('${NO_NUMBER}' AS BIGINT))` : column;
  return type === 'BIGINT' ? value : `CAST(${value} AS ${type})`;
};

/** The number of a word. */
export const numbered = (): Encoding => {
  const room = new Int32Array(CHUNK_ROWS);
  return {
    type: INTEGER,
    write(column, values, { start, count }) {
      const numbers = numbersOf(values);
      for (let row = 0; row < count; row++) room[row] = Number(numbers[start + row] ?? NO_WORD);
      column.numbers(room.subarray(0, count));
    },
  };
};

/** The numbers that words of batches have here. */
class Translation {
  #words: readonly string[] = [];
  #codes: Int32Array<ArrayBuffer> = new Int32Array(0);

  constructor(private readonly codeOf: (word: string) => number) {}

  begin(words: readonly string[]): void {
    if (this.#words === words) return;
    this.#words = words;
    this.#codes = new Int32Array(words.length).fill(NO_WORD);
  }

  /** The number of the word that has the number `code` in the batch. */
  of(code: number): number {
    const known = this.#codes[code] ?? NO_WORD;
    if (known !== NO_WORD || code === NO_WORD) return known;
    const own = this.codeOf(this.#words[code] ?? '');
    this.#note(code, own);
    return own;
  }

  #note(code: number, own: number): void {
    if (code >= this.#codes.length) {
      const larger = new Int32Array(Math.max(code + 1, this.#words.length)).fill(NO_WORD);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes[code] = own;
  }
}

/** Text as the number of a word. No word has the number that stands for NULL, so that looking it up finds nothing. */
export interface Coded extends Encoding {
  /** Whether there has been a text at all, and not NULL alone. */
  readonly hasWords: boolean;
}

export const coded = (numberOf: (word: string) => number): Coded => {
  const room = new Int32Array(CHUNK_ROWS);
  let hasWords = false;
  const codeOf = (word: string): number => {
    hasWords = true;
    return numberOf(word);
  };
  const translation = new Translation(codeOf);
  return {
    type: INTEGER,
    get hasWords() {
      return hasWords;
    },
    write(column, values, { start, count }) {
      if (isNumbered(values)) {
        const { codes, words } = values;
        translation.begin(words);
        for (let row = 0; row < count; row++) room[row] = translation.of(codes[start + row] ?? NO_WORD);
      } else {
        for (let row = 0; row < count; row++) {
          const text = textAt(values, start + row);
          room[row] = text === null ? NO_WORD : codeOf(text);
        }
      }
      column.numbers(room.subarray(0, count));
    },
  };
};
