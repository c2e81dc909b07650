import type { DataSource } from 'typeorm';
import { foldedColumnsOf } from '../../database/columns';
import { Customer } from '../customers/customer.entity';

/** Columns that are made here and say nothing that the caller does not know. */
const OUR_OWN: ReadonlySet<string> = new Set(['id', 'workspaceId', 'revision', 'emailKey', 'phoneKey']);

/** The properties of a customer that somebody told us, the caller's key first; a new one is exported and merged without a word. */
export const profileFields = (source: DataSource): readonly (keyof Customer & string)[] => {
  const folded = new Set(foldedColumnsOf(Customer).map(({ property }) => property));
  return source
    .getMetadata(Customer)
    .columns.map(({ propertyName }) => propertyName)
    .filter((property): property is keyof Customer & string => !OUR_OWN.has(property) && !folded.has(property));
};
