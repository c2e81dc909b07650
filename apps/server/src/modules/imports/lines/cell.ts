import { countryCode, fold } from '@muster/filters';
import { isEmail, isPhone } from '../../customers/bulk/address-shapes';
import { CellProblem, Noted } from '../problem';

/** Reads the text of a cell, which is trimmed and not empty. */
export type CellReader<T> = (text: string) => T | CellProblem;

const REMEMBERED = 10_000;

/** A cell is a part of the text that was read with it, all of which stays in memory for as long as the cell does. */
const detached = (cell: string): string => Buffer.from(cell).toString();

/**
 * Remembers what cells came to: dates, prices and codes of a file repeat, and looking up is faster than reading. Where fewer
 * came again than are remembered, as of times to the second, nothing is looked up any more.
 */
export const remembering = <T>(reader: (cell: string) => T): ((cell: string) => T) => {
  const known = new Map<string, T>();
  let again = 0;
  return (cell) => {
    const isFull = known.size >= REMEMBERED;
    if (isFull && again < REMEMBERED) return reader(cell);
    const before = known.get(cell);
    if (before !== undefined) {
      again += 1;
      return before;
    }
    if (isFull) return reader(cell);
    const kept = detached(cell);
    const value = reader(kept);
    known.set(kept, value);
    return value;
  };
};

/** Folding can lengthen a text, and the folded twin of a column has the same limit. */
const fits = (cell: string, length: number): boolean =>
  cell.length <= length && (cell.length * 3 <= length || fold(cell).length <= length);

export const text =
  (length: number): CellReader<string> =>
  (cell) =>
    fits(cell, length) ? cell : new CellProblem('TOO_LONG', `This is longer than ${length} characters.`);

const POINT_ZERO = /^(\d+)\.0+$/;

/** An id that went through a table of numbers has a stray `.0` at its end: `12923.0`. Nothing but ids is mended like this. */
export const idText = (cell: string): string => (cell.endsWith('0') ? (POINT_ZERO.exec(cell)?.[1] ?? cell) : cell);

export const id =
  (length: number): CellReader<string> =>
  (cell) =>
    text(length)(idText(cell));

/** How programs write that there is nothing. */
const NOBODY = new Set(['nan', 'null', 'none', 'n/a', 'na', '#n/a', '-', '?']);

export const customerId: CellReader<string> = (cell) =>
  NOBODY.has(cell.toLowerCase()) ? new CellProblem('MISSING', 'This names no customer.') : id(190)(cell);

export const email: CellReader<string> = (cell) =>
  isEmail(cell) ? text(254)(cell) : new CellProblem('EMAIL', 'This is not an email address.');

export const phone: CellReader<string> = (cell) =>
  isPhone(cell) ? text(40)(cell) : new CellProblem('PHONE', 'This is not a phone number of 5 to 15 digits.');

/** A known country by its code. Any other text is kept, because the file's owner may have a reason for it. */
export const country = (cell: string): string | Noted<string> | CellProblem => {
  const code = countryCode(cell);
  if (code !== undefined) return code;
  const kept = text(100)(cell);
  return kept instanceof CellProblem
    ? kept
    : new Noted(kept, 'COUNTRY', 'This is no country that is known. It is kept as it is.');
};
