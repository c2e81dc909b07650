import { createReadStream } from 'node:fs';
import { fold } from '@muster/filters';
import { fileRows } from '../file/file-rows';
import type { FileFormat } from '../file/format';
import { idText } from '../lines/cell';

/** Texts of this length or with an @ also count inside a longer text; `12` in a text is nobody's key. */
const TELLING_LENGTH = 8;

const isTelling = (value: string): boolean => value.includes('@') || value.length >= TELLING_LENGTH;

/** Finds keys and addresses of somebody in texts, however they are written in upper and lower case. */
export class Mentions {
  readonly #values: ReadonlySet<string>;
  readonly #telling: readonly string[];

  constructor(values: readonly string[]) {
    const folded = values.map(fold).filter((value) => value !== '');
    this.#values = new Set(folded);
    this.#telling = folded.filter(isTelling);
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** Whether a cell is one of the values, or says one of the telling ones among other things. */
  inCell(cell: string): boolean {
    if (cell === '') return false;
    const folded = fold(cell);
    return this.#values.has(folded) || this.#values.has(idText(folded)) || this.#telling.some((value) => folded.includes(value));
  }

  /** Whether it may be that a file mentions any of the values: reads it as text, which is far quicker than as rows. */
  async mayBeIn(path: string, encoding: FileFormat['encoding']): Promise<boolean> {
    // Composing may shorten a text, to a third at most.
    const overlap = 3 * Math.max(...[...this.#values].map((value) => value.length));
    const decoder = new TextDecoder(encoding);
    let tail = '';
    for await (const chunk of createReadStream(path)) {
      const text = tail + decoder.decode(chunk, { stream: true });
      const plain = text.normalize('NFC').toLowerCase();
      for (const value of this.#values) if (plain.includes(value)) return true;
      tail = text.slice(-overlap);
    }
    return false;
  }

  /** The rows of a file that mention one of the values, as a spreadsheet numbers them. */
  async rowsOf(path: string, format: FileFormat): Promise<Set<number>> {
    const found = new Set<number>();
    if (!(await this.mayBeIn(path, format.encoding))) return found;
    for await (const rows of fileRows(path, format)) {
      for (const { row, cells } of rows) if (cells.some((cell) => this.inCell(cell))) found.add(row);
    }
    return found;
  }
}
