import type { DateOrder } from './format';

const DAY = /^(\d{1,2})([/-])(\d{1,2})\2\d/;
const SLASH = 47;
const HYPHEN = 45;

const isSeparator = (code: number): boolean => code === SLASH || code === HYPHEN;

/** Gathers what the days of one column say about which number is the day: in `13/1/2010` it can only be the first. */
export class DateEvidence {
  #dayFirst = false;
  #monthFirst = false;

  add(cell: string): void {
    // Every cell of a file comes by here: two comparisons tell nearly all of them apart from days.
    if (!isSeparator(cell.charCodeAt(1)) && !isSeparator(cell.charCodeAt(2))) return;
    const [, first = '', , second = ''] = DAY.exec(cell) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) this.#dayFirst = true;
    if (Number(second) > 12 && Number(first) <= 12) this.#monthFirst = true;
  }

  get order(): DateOrder {
    if (this.#dayFirst && this.#monthFirst) return 'BOTH';
    if (this.#dayFirst) return 'DAY_FIRST';
    return this.#monthFirst ? 'MONTH_FIRST' : 'UNKNOWN';
  }
}
