/** What an error file has before the columns of the file that it is about. */
export const ERROR_COLUMNS = ['Muster row', 'Muster column', 'Muster problem'] as const;

/** Whether these are the column names of an error file of ours, mended and handed in again. */
export const beginsWithErrorColumns = (names: readonly string[]): boolean =>
  ERROR_COLUMNS.every((name, index) => names[index] === name);

/** A spreadsheet would run these; see the threat "CSV formulas". A plain negative number stays one. */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const NEGATIVE_NUMBER = /^-\d+([.,]\d+)?$/;

/** The apostrophe makes it text. One more is put where one stands already, so that `restored` can take it away again. */
export const neutralised = (cell: string): string => (FORMULA.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `neutralised`. */
export const restored = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
