import { type Changes, type HighestIds, leavingIds, stagedName, stageIds, type TableChanges } from './changes';
import { type Affected, knownFact, refreshFacts } from './facts-sql';
import type { LeafColumns } from './leaf-columns';
import { quoted } from './names';
import type { RecentFacts } from './recent-facts';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';
import { dropStaged, type Staged } from './staging';
import { isOfCustomers, NOTHING_TAKEN, ownersOf, type TakenOut } from './touched-customers';

const affectedName = ({ name }: ReplicaTable): string => `affected_${name}`;
const leftName = ({ name }: ReplicaTable): string => `left_${name}`;

/** Takes the rows out whose ids are selected. Whose they were is asked in the same pass, which is most of the work. */
const takeOut = async (session: Session, table: ReplicaTable, leaving: string): Promise<TakenOut> => {
  const text = `DELETE FROM ${quoted(table.rows)} WHERE id IN (${leaving})`;
  if (isOfCustomers(table)) {
    const owners = await session.numbers({ text: `${text} RETURNING customer_id`, params: [] });
    return { rows: owners.length, owners };
  }
  const [rows = 0] = await session.numbers({ text, params: [] });
  return { rows, owners: [] };
};

/** Customers of rows that came, changed hands or went. */
const collectAffected = async (session: Session, change: TableChanges, takenOut: TakenOut): Promise<Affected> => {
  const { table, staged } = change;
  const name = affectedName(table);
  const few = ownersOf(change, takenOut);
  if (few) {
    const ids = [...few].join(', ');
    await session.run(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} AS SELECT unnest(CAST([${ids}] AS BIGINT[])) AS id`);
    // In the text: DuckDB looks for constants while it reads the rows.
    return { name, ids, count: few.size };
  }
  const { owners } = takenOut;
  await stageIds(session, leftName(table), owners);
  const customers = [
    ...(staged ? [`SELECT customer_id FROM ${quoted(stagedName(table))}`] : []),
    ...(owners.length > 0 ? [`SELECT id FROM ${quoted(leftName(table))}`] : []),
  ];
  await session.run(
    `CREATE OR REPLACE TEMP TABLE ${quoted(name)} AS SELECT DISTINCT id FROM (${customers.join(' UNION ALL ')}) a(id)`,
  );
  await dropStaged(session, leftName(table));
  return { name, ids: `SELECT id FROM ${quoted(name)}`, count: undefined };
};

interface Applying {
  readonly session: Session;
  readonly schema: ReplicaSchema;
  readonly highestIds: HighestIds;
  readonly leafColumns: LeafColumns;
  readonly recentFacts: RecentFacts;
}

/** Selects customers in their new state, with the facts that they have: facts change with the rows they are computed from. */
const withKnownFacts = async ({ session, schema, recentFacts }: Applying, staged: Staged): Promise<string> => {
  const facts = schema.facts.map((fact) => knownFact(fact, 'o'));
  const known = await recentFacts.factsOf(session, `SELECT id FROM ${quoted(stagedName(schema.customer))}`);
  return `SELECT ${['s.*', ...facts].join(', ')} FROM (${staged.select}) s LEFT JOIN (${known}) o ON o.id = s.id`;
};

/** Puts the rows in, and brings the facts that are computed from them up to date. */
const applyTable = async (applying: Applying, change: TableChanges): Promise<TakenOut> => {
  const { session, schema, highestIds, leafColumns } = applying;
  const { table, staged } = change;
  const isCustomer = table === schema.customer;
  const leaving = leavingIds(change, highestIds);
  const select = isCustomer && staged ? await withKnownFacts(applying, staged) : staged?.select;
  const takenOut = leaving ? await takeOut(session, table, leaving) : NOTHING_TAKEN;
  if (staged && select) {
    const rows = leafColumns.filled(table, staged, select);
    await session.run(`INSERT INTO ${quoted(table.rows)} BY NAME SELECT * FROM (${rows}) ORDER BY ${quoted(table.order)}`);
  }
  // A customer who comes again has brought all facts along.
  if (isCustomer && leaving) await applying.recentFacts.drop(session, leaving);
  await applyFacts(applying, change, leaving === undefined ? undefined : takenOut);
  return takenOut;
};

/** Where nothing was to be taken out, the facts of the rows that came are added to those that are there. */
const applyFacts = async (
  { session, recentFacts }: Applying,
  change: TableChanges,
  takenOut: TakenOut | undefined,
): Promise<void> => {
  const { table, staged } = change;
  if (table.facts.length === 0) return;
  if (takenOut === undefined) {
    if (staged) await recentFacts.add(session, table, staged);
    return;
  }
  const affected = await collectAffected(session, change, takenOut);
  const { count } = affected;
  if (count === 0) return;
  if (count !== undefined) return recentFacts.replace(session, table, { ...affected, count });
  await session.run(refreshFacts(table, affected));
  await recentFacts.drop(session, affected.ids, [table]);
};

/** Hears what is about to be seen. */
type Announce = (takenOut: ReadonlyMap<TableChanges, TakenOut>) => void;

/** Brings a replica to the changes' revision, wholly or not at all. */
export const applyChanges = async (applying: Applying, { revision, tables }: Changes, announce: Announce): Promise<void> => {
  const { session, schema, leafColumns, recentFacts } = applying;
  // Customers first: the facts of new ones are written to rows that have to be there.
  const customersFirst = tables.toSorted((a, b) => Number(b.table === schema.customer) - Number(a.table === schema.customer));
  for (const { table, staged } of tables) {
    const whenAdded = async (): Promise<void> => (table === schema.customer ? recentFacts.redefine(session) : undefined);
    if (staged) await leafColumns.add(session, table, { leaves: staged.leaves, whenAdded });
  }
  await session.run('BEGIN');
  try {
    const takenOut = new Map<TableChanges, TakenOut>();
    for (const change of customersFirst) takenOut.set(change, await applyTable(applying, change));
    await recentFacts.show(session);
    announce(takenOut);
    const leavesResidue = tables.some(({ table, removed }) => table === schema.customer && removed !== undefined);
    await session.run(`UPDATE replica SET revision = ${revision}${leavesResidue ? ', residue = true' : ''}`, 'COMMIT');
    recentFacts.shown();
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
