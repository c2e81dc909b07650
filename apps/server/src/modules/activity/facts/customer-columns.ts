import { type CustomerFacts, DESCRIBED_COLUMNS, standardCatalog } from '@muster/filters';
import type { Customer } from '../../customers/customer.entity';

const COLUMNS = new Set([
  ...standardCatalog.attributes.flatMap(({ source }) => (source.from === 'RECORDS' ? [] : [source.column])),
  ...DESCRIBED_COLUMNS,
]);

const camelCase = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The columns of a customer as the catalog names them. */
export const customerColumns = (customer: Customer): NonNullable<CustomerFacts['columns']> =>
  Object.fromEntries([...COLUMNS].map((name) => [name, Reflect.get(customer, camelCase(name))]));
