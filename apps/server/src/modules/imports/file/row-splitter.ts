import { LIMITS } from '../limits';
import { FileRefused } from './file-refused';
import type { Delimiter } from './format';

const QUOTE = '"';
const NOWHERE = Number.POSITIVE_INFINITY;

/** A row and where the next one may begin. */
interface Found {
  readonly cells: string[];
  readonly next: number;
}

interface Cell {
  readonly text: string;
  /** Where the delimiter or the line's end is. */
  readonly end: number;
}

/** Where a character comes next: rows follow each other, so that each place is looked for once. */
class Places {
  #at = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  /** The first place from `from` on; `NOWHERE` when there is none. */
  from(from: number): number {
    if (this.#at >= from) return this.#at;
    const found = this.text.indexOf(this.character, from);
    this.#at = found === -1 ? NOWHERE : found;
    return this.#at;
  }
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** In which line of a text its last character is. */
const lastLineOf = (text: string): number => linesIn(text.replace(/(?:\r\n|\n|\r)$/, '')) + 1;

const lookAt = (line: number): string => ` Look at line ${line} of the file and above.`;

/** What is split: more of the text may follow, unless it is the last. */
class Piece {
  readonly #quotes: Places;
  readonly #feeds: Places;
  readonly #returns: Places;

  constructor(
    readonly text: string,
    private readonly delimiter: Delimiter,
    private readonly isLast: boolean,
  ) {
    this.#quotes = new Places(text, QUOTE);
    this.#feeds = new Places(text, '\n');
    this.#returns = new Places(text, '\r');
  }

  /** The row at a place; undefined when the rest of it is still to come. */
  row(at: number): Found | undefined {
    const end = Math.min(this.#feeds.from(at), this.#returns.from(at));
    if (this.#quotes.from(at) < end) return this.#quotedRow(at);
    if (end !== NOWHERE) return this.#ended(this.text.slice(at, end).split(this.delimiter), end);
    return this.isLast ? this.#ended(this.text.slice(at).split(this.delimiter), this.text.length) : undefined;
  }

  /** A row in which there are quotation marks, cell by cell. */
  #quotedRow(from: number): Found | undefined {
    const cells: string[] = [];
    for (let at = from; ; at += 1) {
      const cell = this.text[at] === QUOTE ? this.#quotedCell(at) : this.#plainCell(at);
      if (cell === undefined) return undefined;
      cells.push(cell.text);
      at = cell.end;
      if (this.text[at] !== this.delimiter) return this.#ended(cells, at);
    }
  }

  #plainCell(at: number): Cell | undefined {
    const end = this.#endOfPlain(at);
    return end === undefined ? undefined : { text: this.text.slice(at, end), end };
  }

  #quotedCell(at: number): Cell | undefined {
    let text = '';
    let from = at + 1;
    for (;;) {
      const quote = this.text.indexOf(QUOTE, from);
      if (quote === -1) return this.#unclosed();
      text += this.text.slice(from, quote);
      from = quote + 1;
      if (this.text[from] !== QUOTE) break;
      text += QUOTE;
      from += 1;
    }
    const end = this.#endOfPlain(from);
    if (end === undefined) return undefined;
    // `"Best" tea` is a text with quotation marks in it.
    return { text: end === from ? text : `${QUOTE}${text}${QUOTE}${this.text.slice(from, end)}`, end };
  }

  #unclosed(): undefined {
    if (this.isLast) throw new QuoteNotClosed();
    return undefined;
  }

  #endOfPlain(from: number): number | undefined {
    for (let at = from; at < this.text.length; at++) {
      const character = this.text[at];
      if (character === this.delimiter || character === '\n' || character === '\r') return at;
    }
    return this.isLast ? this.text.length : undefined;
  }

  #ended(cells: string[], end: number): Found | undefined {
    if (this.text[end] !== '\r') return { cells, next: end + 1 };
    const isCut = end + 1 === this.text.length && !this.isLast;
    return isCut ? undefined : { cells, next: this.text[end + 1] === '\n' ? end + 2 : end + 1 };
  }
}

class QuoteNotClosed extends Error {}

/**
 * Splits text that comes in pieces into rows, and these into cells. Any of the three line ends ends a row, also where a file
 * mixes them; between quotation marks neither they nor delimiters mean anything, and two quotation marks are one. One that
 * does not open a cell is a plain character: `RECORD FRAME 7" SINGLE`. Rows may have any number of cells.
 */
export class RowSplitter {
  #rest = '';
  #lines = 0;
  #hasBegun = false;

  constructor(private readonly delimiter: Delimiter) {}

  /** The rows that are whole by now. @throws FileRefused when one is too long. */
  add(text: string): string[][] {
    return this.#split(this.#rest + this.#withoutMark(text), false);
  }

  /** What is left. @throws FileRefused when a quotation mark is never closed. */
  end(): string[][] {
    try {
      return this.#split(this.#rest, true);
    } catch (error) {
      if (!(error instanceof QuoteNotClosed)) throw error;
      const problem = 'A quotation mark opens a text that never ends: the rest of the file would be one cell.';
      throw new FileRefused(`${problem}${lookAt(this.#lines + lastLineOf(this.#rest))}`);
    }
  }

  /** What some programs put before the first character. */
  #withoutMark(text: string): string {
    if (this.#hasBegun || text === '') return text;
    this.#hasBegun = true;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  #split(text: string, isLast: boolean): string[][] {
    const piece = new Piece(text, this.delimiter, isLast);
    const rows: string[][] = [];
    let at = 0;
    while (at < text.length) {
      const found = piece.row(at);
      const next = found?.next ?? text.length;
      if (next - at > LIMITS.rowLength) throw tooLong(this.#lines + lastLineOf(text.slice(0, next)));
      if (found === undefined) break;
      rows.push(found.cells);
      at = next;
    }
    this.#lines += linesIn(text.slice(0, at));
    this.#rest = text.slice(at);
    return rows;
  }
}

const tooLong = (line: number): FileRefused =>
  new FileRefused(`A row is longer than ${LIMITS.rowLength / 1024} KB. Is a quotation mark missing?${lookAt(line)}`);
