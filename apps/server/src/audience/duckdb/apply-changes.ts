import { type Changes, removedName, stagedName, type TableChanges } from './changes';
import { refreshFacts } from './derived-sql';
import { quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';
import type { Staged } from './staging';

/** The highest id of each table: rows with higher ones are new, and nothing has to be looked for to replace them. */
export type HighestIds = ReadonlyMap<string, number>;

const affectedName = ({ name }: ReplicaTable): string => `affected_${name}`;

/** Ids of the rows that leave: they are gone, or come again in a new state. */
const leavingIds = ({ table, staged, removed }: TableChanges): string =>
  [
    ...(staged ? [`SELECT id FROM ${quoted(stagedName(table))}`] : []),
    ...(removed ? [`SELECT id FROM ${quoted(removedName(table))}`] : []),
  ].join(' UNION ALL ');

/** Customers of rows that came, changed hands or went. */
const collectAffected = ({ table, staged }: TableChanges, leaving: string | undefined): string => {
  const customers = [
    ...(staged ? [`SELECT customer_id FROM ${quoted(stagedName(table))}`] : []),
    ...(leaving ? [`SELECT customer_id FROM ${quoted(table.name)} WHERE id IN (${leaving})`] : []),
  ];
  return `CREATE OR REPLACE TEMP TABLE ${quoted(affectedName(table))} AS
    SELECT DISTINCT customer_id AS id FROM (${customers.join(' UNION ALL ')})`;
};

/** Customers in their new state, with the facts that they had: facts change with the rows they are computed from. */
const carryFacts = (schema: ReplicaSchema, staged: Staged): string => {
  const facts = schema.derived.map(
    ({ column, type, whenNone }) =>
      `CAST(${whenNone === 'NULL' ? `o.${quoted(column)}` : `coalesce(o.${quoted(column)}, ${whenNone})`} AS ${type}) AS ${quoted(column)}`,
  );
  return `CREATE OR REPLACE TEMP TABLE carried AS
    SELECT ${['s.*', ...facts].join(', ')} FROM (${staged.select}) s LEFT JOIN customer o ON o.id = s.id`;
};

interface Applying {
  readonly session: Session;
  readonly schema: ReplicaSchema;
  readonly highestIds: HighestIds;
}

const applyTable = async ({ session, schema, highestIds }: Applying, change: TableChanges): Promise<void> => {
  const { table, staged, removed } = change;
  const isCustomer = table === schema.customer;
  const replaces = removed !== undefined || (staged !== undefined && staged.lowestId <= (highestIds.get(table.name) ?? 0));
  const leaving = replaces ? leavingIds(change) : undefined;
  const name = quoted(table.name);
  if (table.facts.length > 0) await session.run(collectAffected(change, leaving));
  if (isCustomer && staged) await session.run(carryFacts(schema, staged));
  if (leaving) await session.run(`DELETE FROM ${name} WHERE id IN (${leaving})`);
  if (!staged) return;
  // Columns by their order: both have the record's first, then the facts.
  const rows = isCustomer ? 'FROM carried' : staged.select;
  await session.run(`INSERT INTO ${name} SELECT * FROM (${rows}) ORDER BY ${quoted(table.order)}`);
};

/** Brings a replica to the changes' revision, wholly or not at all. */
export const applyChanges = async (applying: Applying, { revision, tables }: Changes): Promise<void> => {
  const { session, schema } = applying;
  const withFacts = tables.filter(({ table }) => table.facts.length > 0);
  const customersFirst = tables.toSorted((a, b) => Number(b.table === schema.customer) - Number(a.table === schema.customer));
  await session.run('BEGIN');
  try {
    for (const change of customersFirst) await applyTable(applying, change);
    for (const { table } of withFacts) await session.run(refreshFacts(table, quoted(affectedName(table))));
    await session.run(`UPDATE replica SET revision = ${revision}`);
    await session.run('COMMIT');
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
