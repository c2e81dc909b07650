import type { FactColumn } from './facts';
import { list, quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';

const whenNone = (value: string, { whenNone: none }: FactColumn): string =>
  none === 'NULL' ? value : `coalesce(${value}, ${none})`;

/** The facts of a table, for each customer who has rows among `rows`. */
const factsOfRows = ({ facts }: ReplicaTable, rows: string): string =>
  `SELECT r.customer_id, ${facts.map((fact) => `${fact.sql} AS ${quoted(fact.column)}`).join(', ')} FROM ${rows} GROUP BY r.customer_id`;

const alias = ({ name }: ReplicaTable): string => quoted(`facts_of_${name}`);

/** The customers that `rows` selects, with all their facts. */
export const customersWithFacts = (schema: ReplicaSchema, rows: string): string => {
  const tables = schema.tables.filter(({ facts }) => facts.length > 0);
  const facts = tables.flatMap((table) =>
    table.facts.map((fact) => {
      const value = whenNone(`${alias(table)}.${quoted(fact.column)}`, fact);
      return `CAST(${value} AS ${fact.type}) AS ${quoted(fact.column)}`;
    }),
  );
  const joins = tables.map((table) => {
    return `LEFT JOIN (${factsOfRows(table, `${quoted(table.name)} r`)}) ${alias(table)} ON ${alias(table)}.customer_id = c.id`;
  });
  const own = list(
    schema.customer.columns.map(({ name }) => name),
    'c',
  );
  return `SELECT ${[own, ...facts].join(', ')} FROM (${rows}) c ${joins.join(' ')}`;
};

/** Adds rows that are all new to the facts of their customers, without a look at the rows that were there. */
export const mergeFacts = (table: ReplicaTable, selectNew: string): string => {
  const assignments = table.facts.map((fact) => `${quoted(fact.column)} = ${fact.merged}`);
  return `UPDATE customer AS c SET ${assignments.join(', ')}
    FROM (${factsOfRows(table, `(${selectNew}) r`)}) n WHERE c.id = n.customer_id`;
};

/** Computes the facts of a table anew for the customers in `affected`, those without rows left included. */
export const refreshFacts = (table: ReplicaTable, affected: string): string => {
  const facts = factsOfRows(table, `${quoted(table.name)} r WHERE r.customer_id IN (SELECT a.id FROM ${quoted(affected)} a)`);
  const assignments = table.facts.map((fact) => `${quoted(fact.column)} = ${whenNone(`f.${quoted(fact.column)}`, fact)}`);
  return `UPDATE customer AS c SET ${assignments.join(', ')}
    FROM (SELECT a.id, g.* EXCLUDE (customer_id) FROM ${quoted(affected)} a LEFT JOIN (${facts}) g ON g.customer_id = a.id) f
    WHERE c.id = f.id`;
};
