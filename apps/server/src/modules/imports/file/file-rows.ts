import { ERROR_COLUMNS, restored } from '../error-columns';
import type { FileFormat } from './format';
import { readRows } from './read-rows';

export interface FileRow {
  /** As a spreadsheet numbers it: the row of the column names is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * The rows below the column names that have something in them, some at a time, as they were in the file that somebody
 * made: what an error file adds is taken away.
 * @throws FileRefused where the text cannot be split into rows.
 */
export async function* fileRows(
  path: string,
  format: Pick<FileFormat, 'encoding' | 'delimiter' | 'isErrorFile'>,
): AsyncGenerator<FileRow[], void, undefined> {
  const original = (cells: string[]): string[] => (format.isErrorFile ? cells.slice(ERROR_COLUMNS.length).map(restored) : cells);
  let before = 0;
  for await (const rows of readRows(path, format)) {
    const first = before + 1;
    before += rows.length;
    yield rows
      .map((cells, index) => ({ row: first + index, cells: original(cells) }))
      .filter(({ row, cells }) => row > 1 && !isBlank(cells));
  }
}
