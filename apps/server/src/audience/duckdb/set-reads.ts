import type { ReplicaSchema, ReplicaTable } from './replica-schema';

/** Our own SQL names a table after FROM only, and the customer `c`. */
const TABLES = /\bFROM (\w+)/g;
const COLUMNS_OF_CUSTOMERS = /\bc\.(\w+)/g;

/** Stands for which customers there are, whatever is known of them. */
export const WHO_IS_THERE = 'who is there';

const words = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, word = '']) => word);

/** Tells which tables' rows decide what a subquery selects: those that it names, and those behind the facts that it reads. */
export const readsOf = ({ tables, customer }: Pick<ReplicaSchema, 'tables' | 'customer'>): ((text: string) => string[]) => {
  const factsOf = ({ name, facts }: ReplicaTable) => facts.map(({ column }) => [column, name] as const);
  const tableOf = new Map(tables.flatMap(factsOf)).set('id', WHO_IS_THERE);
  return (text) => {
    const named = words(text, TABLES).filter((table) => table !== customer.name);
    return [...named, ...words(text, COLUMNS_OF_CUSTOMERS).map((column) => tableOf.get(column) ?? customer.name)];
  };
};
