import type { CustomerFacts, RecordFacts, RecordTable } from '../catalog/types';
import type { Stored } from './value';

export const recordsOf = (customer: CustomerFacts, table: RecordTable): readonly RecordFacts[] => customer.records?.[table] ?? [];

type Facts = Pick<CustomerFacts, 'columns'> | RecordFacts;

const isList = (value: object): value is readonly string[] => Array.isArray(value);

/** What a column of a customer or a record holds; null where nothing is known. */
export const columnOf = ({ columns }: Facts, column: string): Stored => {
  const value = columns?.[column] ?? null;
  return typeof value !== 'object' || value === null || isList(value) ? value : null;
};

/** A member of a column that holds a JSON object. */
export const memberOf = ({ columns }: Facts, column: string, member: string): unknown => {
  const value = columns?.[column];
  return typeof value === 'object' && value !== null && !isList(value) && Object.hasOwn(value, member) ? value[member] : null;
};
