import { type Changes, type HighestIds, leavingIds, stagedName, type TableChanges } from './changes';
import { refreshFacts } from './facts-sql';
import type { LeafColumns } from './leaf-columns';
import { quoted } from './names';
import type { RecentFacts } from './recent-facts';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';
import type { Staged } from './staging';

const affectedName = ({ name }: ReplicaTable): string => `affected_${name}`;

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
  readonly recentFacts: RecentFacts;
}

/** Puts the rows in, and brings the facts that are computed from them up to date. */
const applyTable = async (applying: Applying, change: TableChanges): Promise<void> => {
  const { session, schema, highestIds, leafColumns } = applying;
  const { table, staged } = change;
  const isCustomer = table === schema.customer;
  const leaving = leavingIds(change, highestIds);
  if (leaving && table.facts.length > 0) await session.run(collectAffected(change, leaving));
  if (isCustomer && staged) await session.run(carryFacts(schema, staged));
  if (leaving) await session.run(`DELETE FROM ${quoted(table.rows)} WHERE id IN (${leaving})`);
  if (staged) {
    const rows = leafColumns.filled(table, staged, isCustomer ? 'FROM carried' : staged.select);
    await session.run(`INSERT INTO ${quoted(table.rows)} BY NAME SELECT * FROM (${rows}) ORDER BY ${quoted(table.order)}`);
  }
  await applyFacts(applying, change, leaving);
};

const applyFacts = async (
  { session, schema, recentFacts }: Applying,
  { table, staged }: TableChanges,
  leaving: string | undefined,
): Promise<void> => {
  // A customer who comes again has brought all facts along.
  if (table === schema.customer && leaving) await recentFacts.drop(session, leaving);
  if (table.facts.length === 0) return;
  if (leaving) {
    await session.run(refreshFacts(table, affectedName(table)));
    await recentFacts.drop(session, `SELECT id FROM ${quoted(affectedName(table))}`, [table]);
  } else if (staged) await recentFacts.add(session, table, staged);
};

/** Brings a replica to the changes' revision, wholly or not at all. */
export const applyChanges = async (applying: Applying, { revision, tables }: Changes): Promise<void> => {
  const { session, schema, leafColumns, recentFacts } = applying;
  // Customers first: the facts of new ones are written to rows that have to be there.
  const customersFirst = tables.toSorted((a, b) => Number(b.table === schema.customer) - Number(a.table === schema.customer));
  for (const { table, staged } of tables) {
    const whenAdded = async (): Promise<void> => (table === schema.customer ? recentFacts.redefine(session) : undefined);
    if (staged) await leafColumns.add(session, table, { leaves: staged.leaves, whenAdded });
  }
  await session.run('BEGIN');
  try {
    for (const change of customersFirst) await applyTable(applying, change);
    await recentFacts.show(session);
    const leavesResidue = tables.some(({ table, removed }) => table === schema.customer && removed !== undefined);
    await session.run(`UPDATE replica SET revision = ${revision}${leavesResidue ? ', residue = true' : ''}`, 'COMMIT');
    recentFacts.shown();
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
