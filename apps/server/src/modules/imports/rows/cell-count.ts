import type { ProblemCode } from '../problem';

/** Cells beyond the last column are fine when nothing is in them. */
const isWhole = (cells: readonly string[], width: number): boolean =>
  cells.length >= width && (cells.length === width || cells.slice(width).every((cell) => cell.trim() === ''));

const message = (cells: readonly string[], width: number): string => {
  const found = `The row has ${cells.length} cells where there are ${width} columns.`;
  if (cells.length < width) return `${found} Is it cut off?`;
  return `${found} A text or a number with a comma in it needs quotation marks.`;
};

/** Why a row cannot be read at all; undefined when it has as many cells as there are columns. */
export const uneven = (cells: readonly string[], width: number): { code: ProblemCode; message: string } | undefined =>
  isWhole(cells, width) ? undefined : { code: 'CELLS', message: message(cells, width) };
