import type { ColumnBatch, ReadColumn } from './column-batch';
import { TextCache } from './text-cache';

/**
 * Many rows as one value. A driver takes half a microsecond and more to take a row apart; the values of thousands of rows,
 * one after the other in one value, are taken apart here in a fraction of that. UTF-8 has neither of these bytes, so that no
 * text can be mistaken for the end of a value, or for none.
 */
const END = 0xff;
const NONE = 0xfe;
const literal = (byte: number): string => `_binary x'${byte.toString(16)}'`;

/** Rows that are taken apart in one go: the event loop is everybody's. */
const ROWS_AT_ONCE = 4_096;

const packedColumn = ({ name, isText, isNullable }: ReadColumn): string => {
  const value = isText ? `CONVERT(${name} USING binary)` : name;
  return isNullable ? `IFNULL(${value}, ${isText ? literal(NONE) : "''"})` : value;
};

/** An aggregate of MySQL's: all rows of a group in one value. */
export const packedRows = (columns: readonly ReadColumn[]): string =>
  `GROUP_CONCAT(CONCAT_WS(${literal(END)}, ${columns.map(packedColumn).join(', ')}, '') SEPARATOR '')`;

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
/** So that every number on the way to the last digit is below 2^53. */
const MOST_DIGITS = 15;

/** Reads one value after the other. */
class Values {
  #position = 0;

  constructor(private readonly packed: Buffer) {}

  get isAtEnd(): boolean {
    return this.#position === this.packed.length;
  }

  number(): number {
    const { packed } = this;
    const start = this.#position;
    const first = packed[start] === MINUS ? start + 1 : start;
    let end = first;
    let value = 0;
    let digit = packed[end] ?? END;
    while (digit >= ZERO && digit <= NINE) {
      value = value * 10 + digit - ZERO;
      digit = packed[++end] ?? END;
    }
    if (digit !== END || end - first > MOST_DIGITS) return this.#unusual(start);
    this.#position = end + 1;
    if (end === start) return Number.NaN;
    return first === start ? value : -value;
  }

  text(cache: TextCache): string | null {
    const { packed } = this;
    const start = this.#position;
    let end = start;
    let hash = 0;
    let byte = packed[end] ?? END;
    while (byte !== END) {
      hash = Math.imul(hash ^ byte, 0x01000193);
      byte = packed[++end] ?? END;
    }
    this.#position = end + 1;
    return packed[start] === NONE ? null : cache.text(packed, { start, end, hash });
  }

  /** With a fraction, with an exponent, or very long. */
  #unusual(start: number): number {
    const found = this.packed.indexOf(END, start);
    const end = found < 0 ? this.packed.length : found;
    this.#position = end + 1;
    return Number(this.packed.toString('latin1', start, end));
  }
}

/** Where the values of a batch go: made once, because what dies young in large pieces keeps the garbage collector busy. */
interface Target {
  readonly values: Float64Array | (string | null)[];
  read(values: Values, row: number): void;
}

const target = ({ isText }: ReadColumn): Target => {
  if (!isText) {
    const numbers = new Float64Array(ROWS_AT_ONCE);
    return {
      values: numbers,
      read(values, row) {
        numbers[row] = values.number();
      },
    };
  }
  const texts = new Array<string | null>(ROWS_AT_ONCE).fill(null);
  const cache = new TextCache();
  return {
    values: texts,
    read(values, row) {
      texts[row] = values.text(cache);
    },
  };
};

/** Takes packed rows apart. */
export class PackedRows {
  readonly #targets: readonly Target[];

  constructor(columns: readonly ReadColumn[]) {
    this.#targets = columns.map(target);
  }

  /** Each batch is good until the next one is asked for. @throws Error when the value is not just so many whole rows. */
  *unpack(packed: Buffer, rows: number): Generator<ColumnBatch> {
    const values = new Values(packed);
    for (let done = 0; done < rows; done += ROWS_AT_ONCE) {
      const some = Math.min(ROWS_AT_ONCE, rows - done);
      for (let row = 0; row < some; row++) for (const { read } of this.#targets) read(values, row);
      yield { rows: some, columns: this.#targets.map((column) => column.values) };
    }
    if (!values.isAtEnd) throw new Error('The database packed rows in a way that they cannot be taken apart.');
  }
}
