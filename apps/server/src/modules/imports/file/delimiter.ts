import { parse } from 'csv-parse/sync';
import { DELIMITERS, type Delimiter } from './format';
import { csvOptions } from './read-rows';

const cells = (text: string, delimiter: Delimiter): number[] =>
  parse(text, { ...csvOptions(delimiter), to: 20, skip_records_with_error: true }).map((row: unknown) =>
    Array.isArray(row) ? row.length : 0,
  );

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
