import { type ColumnValues, NO_NUMBER, NO_WORD } from './column-batch';
import { isRepetitive } from './repetitive';
import type { RowCursor } from './row-cursor';
import { WordBook } from './word-book';

/** Rows that are handed on in one go: the event loop is everybody's. So many also show what the texts of a column are like. */
export const ROWS_AT_ONCE = 4_096;

/** Takes the values of one column out of rows. Room for them is made once: large pieces that die young keep the collector busy. */
export interface RowValues {
  take(cursor: RowCursor, row: number): void;
  none(row: number): void;
  /** Those of the first so many rows, good until others are taken. */
  of(rows: number): ColumnValues;
}

/** Whole numbers of eight bytes, as they lie in memory on both sides. */
class LongLongs implements RowValues {
  readonly #numbers = new BigInt64Array(ROWS_AT_ONCE);
  readonly #halves = new Int32Array(this.#numbers.buffer);

  take(cursor: RowCursor, row: number): void {
    const { bytes, at } = cursor;
    this.#halves[row * 2] = bytes.getInt32(at, true);
    this.#halves[row * 2 + 1] = bytes.getInt32(at + 4, true);
    cursor.at = at + 8;
  }

  none(row: number): void {
    this.#numbers[row] = NO_NUMBER;
  }

  of(): BigInt64Array<ArrayBuffer> {
    return this.#numbers;
  }
}

/** Whole numbers of fewer bytes. */
class Integers implements RowValues {
  readonly #numbers = new BigInt64Array(ROWS_AT_ONCE);
  readonly #halves = new Int32Array(this.#numbers.buffer);

  constructor(private readonly bytes: 1 | 2 | 4) {}

  take(cursor: RowCursor, row: number): void {
    const number = this.#number(cursor);
    this.#halves[row * 2] = number;
    this.#halves[row * 2 + 1] = number < 0 ? -1 : 0;
    cursor.at += this.bytes;
  }

  none(row: number): void {
    this.#numbers[row] = NO_NUMBER;
  }

  of(): BigInt64Array<ArrayBuffer> {
    return this.#numbers;
  }

  #number({ bytes, at }: RowCursor): number {
    if (this.bytes === 4) return bytes.getInt32(at, true);
    return this.bytes === 2 ? bytes.getInt16(at, true) : bytes.getInt8(at);
  }
}

class Doubles implements RowValues {
  readonly #numbers = new Float64Array(ROWS_AT_ONCE);

  take(cursor: RowCursor, row: number): void {
    this.#numbers[row] = cursor.bytes.getFloat64(cursor.at, true);
    cursor.at += 8;
  }

  none(row: number): void {
    this.#numbers[row] = Number.NaN;
  }

  of(): Float64Array<ArrayBuffer> {
    return this.#numbers;
  }
}

/** How the texts of one column are taken, whichever batch they go to. The first batch shows what is worth it. */
export class TextManner {
  #book: WordBook | undefined = new WordBook();
  #isKnown = false;

  /** Where texts are numbered; undefined where most are new. */
  get book(): WordBook | undefined {
    return this.#book;
  }

  /** What texts that were numbered are handed on as. */
  finished(codes: Int32Array, rows: number): ColumnValues {
    const { words = [] } = this.#book ?? {};
    if (this.#isKnown) {
      if (this.#book?.isFull) this.#book = new WordBook();
      return { codes, words };
    }
    this.#isKnown = true;
    const texts = Array.from(codes.subarray(0, rows), (code) => (code === NO_WORD ? null : (words[code] ?? '')));
    // Of few rows it is not worth while.
    if (rows === ROWS_AT_ONCE && isRepetitive(texts)) return { codes, words };
    this.#book = undefined;
    return texts;
  }
}

class Texts implements RowValues {
  readonly #codes = new Int32Array(ROWS_AT_ONCE);
  readonly #texts: (string | null)[] = [];

  constructor(private readonly manner: TextManner) {}

  take(cursor: RowCursor, row: number): void {
    const { book } = this.manner;
    const length = cursor.length();
    if (book === undefined) {
      this.#texts[row] = cursor.text(length);
      return;
    }
    const start = cursor.at;
    cursor.at = start + length;
    this.#codes[row] = book.codeOf(cursor.bytes, start, cursor.at);
  }

  none(row: number): void {
    if (this.manner.book === undefined) this.#texts[row] = null;
    else this.#codes[row] = NO_WORD;
  }

  of(rows: number): ColumnValues {
    return this.manner.book === undefined ? this.#texts : this.manner.finished(this.#codes, rows);
  }
}

/** MySQL's numbers of types: those that the record has, and what servers make of them. */
const WHOLE: ReadonlyMap<number, 1 | 2 | 4> = new Map([
  [1, 1],
  [2, 2],
  [3, 4],
  [9, 4],
]);
const LONG_LONG = 8;
const DOUBLE = 5;
const TEXT: ReadonlySet<number> = new Set([15, 245, 249, 250, 251, 252, 253, 254]);

/** Makes what takes the values of a column of a type, for one batch after the other. @throws TypeError */
export const rowValues = (type: number): (() => RowValues) => {
  const bytes = WHOLE.get(type);
  if (bytes !== undefined) return () => new Integers(bytes);
  if (type === LONG_LONG) return () => new LongLongs();
  if (type === DOUBLE) return () => new Doubles();
  if (!TEXT.has(type)) throw new TypeError(`The database sends a column of a type that is not read: ${type}.`);
  const manner = new TextManner();
  return () => new Texts(manner);
};
