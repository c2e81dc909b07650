import { hash } from 'node:crypto';
import type { RowValues } from '../kinds/import-kind';

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value;

/** A key made of what a row says, or of the named parts of it: the same for the same row whenever it is read. */
export const contentKey = (values: RowValues, parts?: readonly string[]): string => {
  const keys = parts ?? Object.keys(values).toSorted();
  const content = keys.filter((key) => values[key] !== undefined).map((key) => [key, sorted(values[key])]);
  return `row-${hash('sha256', JSON.stringify(content), 'hex').slice(0, 40)}`;
};
