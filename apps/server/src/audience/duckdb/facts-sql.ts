import type { FactColumn } from './facts';
import { CUSTOMER_ROWS, quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';
import type { Staged } from './staging';

const whenNone = (value: string, { whenNone: none }: FactColumn): string =>
  none === 'NULL' ? value : `coalesce(${value}, ${none})`;

/** A customer's fact as its column has it, from a row of facts by its alias, which there need not be. */
export const knownFact = (fact: FactColumn, row: string): string =>
  `CAST(${whenNone(`${row}.${quoted(fact.column)}`, fact)} AS ${fact.type}) AS ${quoted(fact.column)}`;

/** The facts of a table, for each customer who has rows among `rows`. */
export const factsOfRows = ({ facts }: ReplicaTable, rows: string): string =>
  `SELECT r.customer_id, ${facts.map((fact) => `${fact.sql} AS ${quoted(fact.column)}`).join(', ')} FROM ${rows} GROUP BY r.customer_id`;

export const hasFacts = ({ facts }: ReplicaTable): boolean => facts.length > 0;

/** Where the facts of some customers are gathered. */
const FACTS = quoted('facts');
/** In the builder's own memory, where all of its sessions see it and the replica's file does not. */
const factsOfAll = ({ name }: ReplicaTable): string => `memory.main.${quoted(`facts_of_${name}`)}`;

/** Finds the facts of all customers from a table whose rows are all there: while others are read. */
export const findFacts = (session: Session, table: ReplicaTable): Promise<void> =>
  session.run(`CREATE TABLE ${factsOfAll(table)} AS ${factsOfRows(table, `${quoted(table.rows)} r`)}`);

/** Forgets what was found, once all customers have it. */
export const dropFacts = (session: Session, { tables }: ReplicaSchema): Promise<void> =>
  session.run(...tables.filter(hasFacts).map((table) => `DROP TABLE ${factsOfAll(table)}`));

/** Gathers the facts, found before, of customers that `select` selects in a temporary table. */
export const gatherFacts = async (
  session: Session,
  schema: ReplicaSchema,
  { select, lowestId, highestId }: Pick<Staged, 'select' | 'lowestId' | 'highestId'>,
): Promise<void> => {
  const tables = schema.tables.filter(hasFacts);
  const alias = ({ name }: ReplicaTable): string => quoted(`facts_of_${name}`);
  const facts = tables.flatMap((table) => table.facts.map((fact) => knownFact(fact, alias(table))));
  const joins = tables.map((table) => {
    const some = `SELECT * FROM ${factsOfAll(table)} WHERE customer_id BETWEEN ${lowestId} AND ${highestId}`;
    return `LEFT JOIN (${some}) ${alias(table)} ON ${alias(table)}.customer_id = c.id`;
  });
  await session.run(`CREATE OR REPLACE TEMP TABLE ${FACTS} AS
    SELECT ${['c.id', ...facts].join(', ')} FROM (SELECT id FROM (${select})) c ${joins.join(' ')}`);
};

/** The customers that `rows` selects, with the facts that were gathered of them. */
export const withGatheredFacts = (rows: string): string =>
  `SELECT c.*, f.* EXCLUDE (id) FROM (${rows}) c LEFT JOIN ${FACTS} f ON f.id = c.id`;

export const dropGatheredFacts = (session: Session): Promise<void> => session.run(`DROP TABLE IF EXISTS ${FACTS}`);

/** The column of facts that says that they are those of all rows, and add nothing to what is known. */
export const IS_WHOLE = 'is_whole';

/** The facts of earlier and of later rows, by their aliases, of which there may be no earlier ones for a customer. */
export const factsOfBoth = ({ column, merged }: FactColumn, earlier: string, later: string): string =>
  `CASE WHEN ${earlier}.id IS NULL THEN ${later}.${quoted(column)} ELSE ${merged(earlier, later)} END AS ${quoted(column)}`;

/** A customer's fact, with what a row of recent facts adds to it or puts in its place. */
const withRecentFact = ({ column, merged }: FactColumn, recent: string): string =>
  `CASE WHEN ${recent}.${IS_WHOLE} THEN ${recent}.${quoted(column)} ELSE ${merged('c', recent)} END`;

/** The same where there may be no such row. */
export const withRecent = (fact: FactColumn, recent: string): string =>
  `CASE WHEN ${recent}.id IS NULL THEN c.${quoted(fact.column)} ELSE ${withRecentFact(fact, recent)} END AS ${quoted(fact.column)}`;

/** Puts recent facts, which a table has by the customer's id, into the customers' own columns. */
export const putRecent = ({ facts }: ReplicaTable, recent: string): string => {
  const assignments = facts.map((fact) => `${quoted(fact.column)} = ${withRecentFact(fact, 'n')}`);
  return `UPDATE ${CUSTOMER_ROWS} AS c SET ${assignments.join(', ')} FROM ${recent} n WHERE c.id = n.id`;
};

/** Customers in a temporary table. */
export interface Affected {
  readonly name: string;
  /** The same ids as they are listed after IN. */
  readonly ids: string;
  /** Undefined where they are many. */
  readonly count: number | undefined;
}

/** Selects the facts of a table for some customers, computed from all of their rows, be there none. */
export const wholeFacts = (table: ReplicaTable, { name, ids }: Affected): string => {
  const facts = factsOfRows(table, `${quoted(table.name)} r WHERE r.customer_id IN (${ids})`);
  const values = table.facts.map((fact) => knownFact(fact, 'f'));
  return `SELECT a.id, true AS ${IS_WHOLE}, ${values.join(', ')} FROM ${quoted(name)} a LEFT JOIN (${facts}) f ON f.customer_id = a.id`;
};

/** Computes the facts of a table anew for some customers, in their own columns. */
export const refreshFacts = (table: ReplicaTable, affected: Affected): string => {
  const assignments = table.facts.map(({ column }) => `${quoted(column)} = f.${quoted(column)}`);
  return `UPDATE ${CUSTOMER_ROWS} AS c SET ${assignments.join(', ')} FROM (${wholeFacts(table, affected)}) f WHERE c.id = f.id`;
};
