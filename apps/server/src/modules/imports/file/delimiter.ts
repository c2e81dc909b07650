import { FileRefused } from './file-refused';
import { DELIMITERS, type Delimiter } from './format';
import { RowSplitter } from './row-splitter';

const ROWS = 20;

/** The beginning of a file may end anywhere, also within a text. */
const lastRows = (splitter: RowSplitter): string[][] => {
  try {
    return splitter.end();
  } catch (error) {
    if (error instanceof FileRefused) return [];
    throw error;
  }
};

const cells = (text: string, delimiter: Delimiter): number[] => {
  const splitter = new RowSplitter(delimiter);
  const rows = [...splitter.add(text), ...lastRows(splitter)];
  return rows.slice(0, ROWS).map((row) => row.length);
};

/** Of how many rows the count of cells is that of the first row. */
const agreeing = (counts: readonly number[]): number => counts.filter((count) => count === counts[0]).length;

/**
 * The delimiter that splits the first rows into more than one cell, and into the same number in most of them. A comma in a
 * semicolon file's texts splits rows unevenly.
 */
export const sniffDelimiter = (beginning: string): Delimiter | undefined => {
  const candidates = DELIMITERS.map((delimiter) => {
    const counts = cells(beginning, delimiter);
    return { delimiter, columns: counts[0] ?? 0, agreeing: agreeing(counts) };
  }).filter(({ columns }) => columns > 1);
  const [best] = candidates.toSorted((a, b) => b.agreeing - a.agreeing || b.columns - a.columns);
  return best?.delimiter;
};
