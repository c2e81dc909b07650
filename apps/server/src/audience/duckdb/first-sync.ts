import type { Snapshot } from '../../database/snapshot';
import type { WorkspaceState } from '../workspace-state';
import { dropGatheredFacts, gatherFacts, withGatheredFacts } from './facts-sql';
import { LeafColumns } from './leaf-columns';
import { quoted, quotedText } from './names';
import { RecentFacts } from './recent-facts';
import { type ReplicaSchema, type ReplicaTable, readColumns } from './replica-schema';
import type { Session } from './session';
import { dropStaged, type Staged, stageRows } from './staging';

/** Rows read so far of the table that is being read. */
export type Progress = (table: string, rows: number) => void;

interface Sync {
  readonly session: Session;
  readonly schema: ReplicaSchema;
  readonly workspace: WorkspaceState;
  readonly snapshot: Snapshot;
  readonly onProgress: Progress;
}

/** The rows in their order: what lies together is skipped together. */
const inOrder = ({ order }: ReplicaTable, staged: Staged): string => {
  if (order === 'id') return staged.isAscending ? staged.select : staged.selectOrdered(['id']);
  return staged.selectOrdered([order, 'id']);
};

const definitions = (schema: ReplicaSchema, table: ReplicaTable): string =>
  [
    ...table.columns.map(({ name, type, isNullable }) => `${quoted(name)} ${type}${isNullable ? '' : ' NOT NULL'}`),
    ...(table === schema.customer ? schema.facts.map(({ column, type }) => `${quoted(column)} ${type}`) : []),
  ].join(', ');

const fill = async (
  { session, schema, workspace, snapshot, onProgress }: Sync,
  table: ReplicaTable,
  leafColumns: LeafColumns,
): Promise<void> => {
  const columns = readColumns(table).map(({ name }) => name);
  const batches = snapshot.changes(table.entity, columns, { workspaceId: workspace.id, after: 0 });
  onProgress(table.name, 0);
  const name = `staged_${table.name}`;
  const staged = await stageRows(session, name, { table, batches, onRows: (rows) => onProgress(table.name, rows) });
  await session.run(`CREATE TABLE ${quoted(table.rows)} (${definitions(schema, table)})`);
  if (!staged) return;
  await leafColumns.add(session, table, { leaves: staged.leaves, whenAdded: async () => undefined });
  const isCustomer = table === schema.customer;
  if (isCustomer) await gatherFacts(session, schema, staged.select);
  const rows = isCustomer ? withGatheredFacts(inOrder(table, staged)) : inOrder(table, staged);
  await session.run(`INSERT INTO ${quoted(table.rows)} BY NAME ${leafColumns.filled(table, staged, rows)}`);
  if (isCustomer) await dropGatheredFacts(session);
  await dropStaged(session, name);
};

/**
 * Fills an empty replica with everything that the record has. A process that is killed meanwhile leaves a file
 * without the table `replica`, which is taken for no replica at all, and starts over.
 */
export const firstSync = async (sync: Sync): Promise<number> => {
  const { session, schema, workspace, snapshot } = sync;
  const revision = await snapshot.revision(workspace.id);
  // One transaction: a disk is waited for at every commit.
  await session.run('BEGIN');
  // Customers last: their facts are computed from the other tables.
  const leafColumns = await LeafColumns.create(session);
  for (const table of schema.tables) if (table !== schema.customer) await fill(sync, table, leafColumns);
  await fill(sync, schema.customer, leafColumns);
  await RecentFacts.create(session, schema);
  await session.run(`CREATE TABLE replica AS
    SELECT ${revision}::BIGINT AS revision, ${quotedText(schema.fingerprint)} AS fingerprint, ${quotedText(workspace.identity)} AS identity,
      false AS residue`);
  await session.run('COMMIT');
  await session.run('CHECKPOINT');
  return revision;
};
