import type { CellContent, DecimalMark } from './format';

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;
const BOOLEAN = /^(?:true|false)$/i;
/** `4,15`, `1.234,50`; `1,234` may be either. */
const WITH_COMMA = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,9})|\d{1,3}(?:\.\d{3})+,\d+)$/;
const WITH_POINT = /^[+-]?(?:\d*\.(?:\d{1,2}|\d{4,9})|\d{1,3}(?:,\d{3})+\.\d+)$/;
const COMMA = ',';

/** Gathers what the cells of one column say about how its numbers are written, and whether it is a column of numbers at all. */
export class NumberEvidence {
  #content: CellContent | undefined;
  #comma = false;
  #point = false;

  add(cell: string): void {
    if (cell === '') return;
    if (this.#content !== 'TEXT') this.#narrow(cell);
    if (cell.includes(COMMA)) this.#comma ||= WITH_COMMA.test(cell);
    if (!this.#point && cell.includes('.')) this.#point = WITH_POINT.test(cell);
  }

  /** COMMA only where nothing in the column speaks against it. */
  get decimal(): DecimalMark {
    return this.#comma && !this.#point ? 'COMMA' : 'POINT';
  }

  get content(): CellContent {
    return this.#content ?? 'TEXT';
  }

  #narrow(cell: string): void {
    const found = NUMBER.test(cell) ? 'NUMBER' : BOOLEAN.test(cell) ? 'YES_NO' : 'TEXT';
    this.#content = this.#content === undefined || this.#content === found ? found : 'TEXT';
  }
}
