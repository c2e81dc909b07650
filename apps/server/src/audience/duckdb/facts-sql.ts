import type { FactColumn } from './facts';
import { CUSTOMER_ROWS, quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';

const whenNone = (value: string, { whenNone: none }: FactColumn): string =>
  none === 'NULL' ? value : `coalesce(${value}, ${none})`;

/** The facts of a table, for each customer who has rows among `rows`. */
export const factsOfRows = ({ facts }: ReplicaTable, rows: string): string =>
  `SELECT r.customer_id, ${facts.map((fact) => `${fact.sql} AS ${quoted(fact.column)}`).join(', ')} FROM ${rows} GROUP BY r.customer_id`;

/** Where the facts of all customers are gathered. */
const FACTS = quoted('facts');
const alias = ({ name }: ReplicaTable): string => quoted(`facts_of_${name}`);

/**
 * Gathers all facts of the customers that `rows` selects in a temporary table. One table after the other: together, their
 * groups of a million customers would not fit into the memory.
 */
export const gatherFacts = async (session: Session, schema: ReplicaSchema, rows: string): Promise<void> => {
  const tables = schema.tables.filter(({ facts }) => facts.length > 0);
  for (const table of tables) {
    await session.run(`CREATE OR REPLACE TEMP TABLE ${alias(table)} AS ${factsOfRows(table, `${quoted(table.rows)} r`)}`);
  }
  const facts = tables.flatMap((table) =>
    table.facts.map((fact) => {
      const value = whenNone(`${alias(table)}.${quoted(fact.column)}`, fact);
      return `CAST(${value} AS ${fact.type}) AS ${quoted(fact.column)}`;
    }),
  );
  const joins = tables.map((table) => `LEFT JOIN ${alias(table)} ON ${alias(table)}.customer_id = c.id`);
  await session.run(`CREATE OR REPLACE TEMP TABLE ${FACTS} AS
    SELECT ${['c.id', ...facts].join(', ')} FROM (SELECT id FROM (${rows})) c ${joins.join(' ')}`);
  for (const table of tables) await session.run(`DROP TABLE ${alias(table)}`);
};

/** The customers that `rows` selects, with the facts that were gathered of them. */
export const withGatheredFacts = (rows: string): string =>
  `SELECT c.*, f.* EXCLUDE (id) FROM (${rows}) c LEFT JOIN ${FACTS} f ON f.id = c.id`;

export const dropGatheredFacts = (session: Session): Promise<void> => session.run(`DROP TABLE IF EXISTS ${FACTS}`);

/** Earlier and later rows of facts, by their aliases, of which one may have no row for a customer. */
export interface Sum {
  readonly earlier: string;
  readonly later: string;
  readonly mayBeMissing: 'earlier' | 'later';
}

/** Facts of earlier and of later rows added up. */
export const addedUp = ({ column, merged }: FactColumn, { earlier, later, mayBeMissing }: Sum): string => {
  const [missing, other] = mayBeMissing === 'earlier' ? [earlier, later] : [later, earlier];
  return `CASE WHEN ${missing}.id IS NULL THEN ${other}.${quoted(column)} ELSE ${merged(earlier, later)} END AS ${quoted(column)}`;
};

/** Adds facts, which a table `recent` has by the customer's id, to those of the customers. */
export const addFacts = ({ facts }: ReplicaTable, recent: string): string => {
  const assignments = facts.map(({ column, merged }) => `${quoted(column)} = ${merged('c', 'n')}`);
  return `UPDATE ${CUSTOMER_ROWS} AS c SET ${assignments.join(', ')} FROM ${recent} n WHERE c.id = n.id`;
};

/** Computes the facts of a table anew for the customers in `affected`, those without rows left included. */
export const refreshFacts = (table: ReplicaTable, affected: string): string => {
  const facts = factsOfRows(table, `${quoted(table.name)} r WHERE r.customer_id IN (SELECT a.id FROM ${quoted(affected)} a)`);
  const assignments = table.facts.map((fact) => `${quoted(fact.column)} = ${whenNone(`f.${quoted(fact.column)}`, fact)}`);
  return `UPDATE ${CUSTOMER_ROWS} AS c SET ${assignments.join(', ')}
    FROM (SELECT a.id, g.* EXCLUDE (customer_id) FROM ${quoted(affected)} a LEFT JOIN (${facts}) g ON g.customer_id = a.id) f
    WHERE c.id = f.id`;
};
