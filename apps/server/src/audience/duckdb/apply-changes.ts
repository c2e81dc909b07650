import { type Changes, removedName, stagedName, type TableChanges } from './changes';
import { mergeFacts, refreshFacts } from './facts-sql';
import type { LeafColumns } from './leaf-columns';
import { quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';
import type { Staged } from './staging';

/** The highest id of each table: rows with higher ones are new, and nothing has to be looked for to replace them. */
export type HighestIds = ReadonlyMap<string, number>;

const affectedName = ({ name }: ReplicaTable): string => `affected_${name}`;

/** Ids of the rows that leave: they are gone, or come again in a new state. Undefined when all rows are new. */
const leavingIds = ({ table, staged, removed }: TableChanges, highestIds: HighestIds): string | undefined => {
  const comeAgain = staged !== undefined && staged.lowestId <= (highestIds.get(table.name) ?? 0);
  const parts = [
    ...(comeAgain ? [`SELECT id FROM ${quoted(stagedName(table))}`] : []),
    ...(removed ? [`SELECT id FROM ${quoted(removedName(table))}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' UNION ALL ');
};

/** Customers of rows that came, changed hands or went. */
const collectAffected = ({ table, staged }: TableChanges, leaving: string): string => {
  const customers = [
    ...(staged ? [`SELECT customer_id FROM ${quoted(stagedName(table))}`] : []),
    `SELECT customer_id FROM ${quoted(table.name)} WHERE id IN (${leaving})`,
  ];
  return `CREATE OR REPLACE TEMP TABLE ${quoted(affectedName(table))} AS
    SELECT DISTINCT customer_id AS id FROM (${customers.join(' UNION ALL ')})`;
};

/** Customers in their new state, with the facts that they had: facts change with the rows they are computed from. */
const carryFacts = (schema: ReplicaSchema, staged: Staged): string => {
  const facts = schema.facts.map(
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
  readonly leafColumns: LeafColumns;
}

/** Puts the rows in, and says what then has to be done for the customers' facts. */
const applyTable = async (
  { session, schema, highestIds, leafColumns }: Applying,
  change: TableChanges,
): Promise<string | undefined> => {
  const { table, staged } = change;
  const isCustomer = table === schema.customer;
  const hasFacts = table.facts.length > 0;
  const leaving = leavingIds(change, highestIds);
  const name = quoted(table.name);
  if (leaving && hasFacts) await session.run(collectAffected(change, leaving));
  if (isCustomer && staged) await session.run(carryFacts(schema, staged));
  if (leaving) await session.run(`DELETE FROM ${name} WHERE id IN (${leaving})`);
  if (staged) {
    const rows = leafColumns.filled(table, staged, isCustomer ? 'FROM carried' : staged.select);
    await session.run(`INSERT INTO ${name} BY NAME SELECT * FROM (${rows}) ORDER BY ${quoted(table.order)}`);
  }
  if (!hasFacts) return undefined;
  if (leaving) return refreshFacts(table, affectedName(table));
  return staged && mergeFacts(table, staged.select);
};

/** Brings a replica to the changes' revision, wholly or not at all. */
export const applyChanges = async (applying: Applying, { revision, tables }: Changes): Promise<void> => {
  const { session, schema, leafColumns } = applying;
  // Customers first: the facts of new ones are written to rows that have to be there.
  const customersFirst = tables.toSorted((a, b) => Number(b.table === schema.customer) - Number(a.table === schema.customer));
  for (const { table, staged } of tables) if (staged) await leafColumns.add(session, table, staged);
  await session.run('BEGIN');
  try {
    for (const change of customersFirst) {
      const facts = await applyTable(applying, change);
      if (facts) await session.run(facts);
    }
    const leavesResidue = tables.some(({ table, removed }) => table === schema.customer && removed !== undefined);
    await session.run(`UPDATE replica SET revision = ${revision}${leavesResidue ? ', residue = true' : ''}`);
    await session.run('COMMIT');
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
