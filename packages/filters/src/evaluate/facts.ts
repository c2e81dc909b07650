import type { CustomerFacts, RecordFacts, RecordTable } from '../catalog/types';
import type { Stored } from './value';

export const recordsOf = (customer: CustomerFacts, table: RecordTable): readonly RecordFacts[] => customer.records?.[table] ?? [];

/** What a column of a customer or a record holds; null where nothing is known. */
export const columnOf = ({ columns }: Pick<CustomerFacts, 'columns'> | RecordFacts, column: string): Stored =>
  columns?.[column] ?? null;
