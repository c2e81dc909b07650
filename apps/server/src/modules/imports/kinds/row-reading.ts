import { customerReading } from './customer-reading';
import type { RowReading } from './import-kind';

/** How rows of a kind are read. A thread that reads customers need not load what is known of all that they do: half a second. */
export const rowReading = (kind: string): RowReading => {
  if (kind === 'customers') return customerReading;
  const { kindOf }: typeof import('./index') = require('./index');
  const { rows } = kindOf({ kind });
  if (rows === undefined) throw new Error(`Rows of ${kind} are not records.`);
  return rows;
};
