import { fold } from '@muster/filters';
import { LIMITS } from '../limits';
import { FileRefused } from './file-refused';

const NAME_LENGTH = 190;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

const looksLikeAValue = (cell: string): boolean => NUMBER.test(cell) || DAY.test(cell);

/** An index column of a table has no name in files that statistics programs write. */
const named = (cell: string, index: number): string => (cell.trim() === '' ? `Column ${index + 1}` : cell.trim());

const repeated = (names: readonly string[]): string[] => {
  const folded = names.map(fold);
  return names.filter((_, index) => folded.indexOf(folded[index] ?? '') < index);
};

const withArticle = (label: string): string => `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;

/**
 * The column names of a file, from its first row.
 * @param label what one row of the file is called
 * @throws FileRefused when the row cannot be column names.
 */
export const columnNames = (row: readonly string[] | undefined, label: string): string[] => {
  if (row === undefined || row.every((cell) => cell.trim() === '')) {
    throw new FileRefused('The first row is empty. It must hold the names of the columns.');
  }
  if (row.length > LIMITS.columns) {
    throw new FileRefused(
      `There are ${row.length} columns; at most ${LIMITS.columns} can be read. Leave out those that are not needed.`,
    );
  }
  const names = row.map(named);
  if (names.length === 1) {
    throw new FileRefused('There is only one column. The values of a row must be separated by commas, semicolons or tabs.');
  }
  const values = names.filter(looksLikeAValue);
  if (values.length > 1) {
    throw new FileRefused(
      `The first row looks like ${withArticle(label)} (${values.slice(0, 2).join(', ')}). It must hold the names of the columns.`,
    );
  }
  const long = names.find((name) => name.length > NAME_LENGTH);
  if (long !== undefined || names.join().length > LIMITS.header) {
    throw new FileRefused('The column names are too long. Is the first row really the row of names?');
  }
  const twice = repeated(names);
  if (twice.length > 0) throw new FileRefused(`Two columns have the same name: ${twice.join(', ')}. Give each its own.`);
  return names;
};
