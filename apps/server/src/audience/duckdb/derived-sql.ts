import type { DerivedColumn } from '@muster/filters';
import { list, quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';

const whenNone = (value: string, { whenNone: none }: DerivedColumn): string =>
  none === 'NULL' ? value : `coalesce(${value}, ${none})`;

/** The facts of a table, for each customer who has rows in it. */
const factsOf = ({ name, facts }: ReplicaTable, condition = 'TRUE'): string =>
  `SELECT r.customer_id, ${facts.map((fact) => `${fact.sql} AS ${quoted(fact.column)}`).join(', ')}
    FROM ${quoted(name)} r WHERE ${condition} GROUP BY r.customer_id`;

/** The customers that `rows` selects, with all their facts. */
export const customersWithFacts = (schema: ReplicaSchema, rows: string): string => {
  const tables = schema.tables.filter(({ facts }) => facts.length > 0);
  const facts = tables.flatMap((table) =>
    table.facts.map(
      (fact) => `CAST(${whenNone(`${alias(table)}.${quoted(fact.column)}`, fact)} AS ${fact.type}) AS ${quoted(fact.column)}`,
    ),
  );
  const joins = tables.map((table) => `LEFT JOIN (${factsOf(table)}) ${alias(table)} ON ${alias(table)}.customer_id = c.id`);
  return `SELECT ${[
    list(
      schema.customer.columns.map(({ name }) => name),
      'c',
    ),
    ...facts,
  ].join(', ')} FROM (${rows}) c ${joins.join(' ')}`;
};

const alias = ({ name }: ReplicaTable): string => quoted(`facts_of_${name}`);

/** Computes the facts of a table anew for the customers in the table `affected`, those without rows left included. */
export const refreshFacts = (table: ReplicaTable, affected: string): string => {
  const facts = factsOf(table, `r.customer_id IN (SELECT a.id FROM ${affected} a)`);
  const assignments = table.facts.map((fact) => `${quoted(fact.column)} = ${whenNone(`f.${quoted(fact.column)}`, fact)}`);
  return `UPDATE customer SET ${assignments.join(', ')}
    FROM (SELECT a.id, g.* EXCLUDE (customer_id) FROM ${affected} a LEFT JOIN (${facts}) g ON g.customer_id = a.id) f
    WHERE customer.id = f.id`;
};
