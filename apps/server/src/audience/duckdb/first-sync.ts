import type { ColumnBatch } from '../../database/column-batch';
import type { Snapshot } from '../../database/snapshot';
import type { WorkspaceState } from '../workspace-state';
import { dropFacts, dropGatheredFacts, findFacts, gatherFacts, hasFacts, withGatheredFacts } from './facts-sql';
import { LeafColumns } from './leaf-columns';
import { quoted, quotedText } from './names';
import { piecesOf } from './pieces';
import { RecentFacts } from './recent-facts';
import { type ReplicaSchema, type ReplicaTable, recordColumns } from './replica-schema';
import type { Session } from './session';
import { dropStaged, type Staged, stageRows } from './staging';
import { TwoSessions } from './two-sessions';

/** Rows read so far of the table that is being read. */
export type Progress = (table: string, rows: number) => void;

interface Sync {
  /** Each with temporary tables of its own: while one puts rows in, the other takes the next ones from the record. */
  readonly sessions: readonly [Session, Session];
  readonly schema: ReplicaSchema;
  readonly workspace: WorkspaceState;
  readonly snapshot: Snapshot;
  readonly onProgress: Progress;
}

/**
 * Sixteen of DuckDB's row groups are put in at once: they are sorted within the memory, and enough that a question about a
 * stretch of time reads few rows of others even if the record has them in no order.
 */
const ROWS_AT_ONCE = 16 * 122_880;

/** Customers lie in the order in which they are read, so that few at once do as well; one is as long as ten other rows. */
const CUSTOMERS_AT_ONCE = 2 * 122_880;

/**
 * Customers come after the tables that their facts are found from, and before the largest: putting in what is known of a customer
 * takes as long as reading it, and the one who does it should have somebody to read beside.
 */
const inOrderOfReading = ({ tables, customer }: ReplicaSchema): readonly ReplicaTable[] => {
  const others = tables.filter((table) => table !== customer);
  return [...others.filter(hasFacts), customer, ...others.filter((table) => !hasFacts(table))];
};

/** The rows in their order: what lies together is skipped together. */
const inOrder = ({ order }: ReplicaTable, staged: Staged): string => {
  if (order === 'id') return staged.isAscending ? staged.select : staged.selectOrdered(['id']);
  return staged.selectOrdered([order]);
};

const definitions = (schema: ReplicaSchema, table: ReplicaTable): string =>
  [
    ...table.columns.map(({ name, type, isNullable }) => `${quoted(name)} ${type}${isNullable ? '' : ' NOT NULL'}`),
    ...(table === schema.customer ? schema.facts.map(({ column, type }) => `${quoted(column)} ${type}`) : []),
  ].join(', ');

interface Piece {
  readonly session: Session;
  readonly table: ReplicaTable;
  readonly staged: Staged;
}

const putIn = async ({ schema }: Sync, leafColumns: LeafColumns, { session, table, staged }: Piece): Promise<void> => {
  await leafColumns.add(session, table, { leaves: staged.leaves, whenAdded: async () => undefined });
  const isCustomer = table === schema.customer;
  if (isCustomer) await gatherFacts(session, schema, staged);
  const rows = isCustomer ? withGatheredFacts(inOrder(table, staged)) : inOrder(table, staged);
  await session.run(`INSERT INTO ${quoted(table.rows)} BY NAME ${leafColumns.filled(table, staged, rows)}`);
  if (isCustomer) await dropGatheredFacts(session);
};

interface Filling {
  readonly inTurns: TwoSessions;
  readonly leafColumns: LeafColumns;
}

/** Puts a table's rows in piece by piece, each while the next one is read. */
const fill = async (sync: Sync, table: ReplicaTable, { inTurns, leafColumns }: Filling): Promise<void> => {
  const { workspace, snapshot, onProgress } = sync;
  onProgress(table.name, 0);
  const name = `staged_${table.name}`;
  const onRows = (rows: number): void => onProgress(table.name, rows);
  const options = { workspaceId: workspace.id, byId: table.order === 'id' };
  const everything = snapshot.everything(table.entity, recordColumns(table), options);
  const rowsAtOnce = table === sync.schema.customer ? CUSTOMERS_AT_ONCE : ROWS_AT_ONCE;
  for await (const batches of piecesOf<ColumnBatch>(everything, rowsAtOnce)) {
    await inTurns.run(
      (session) => stageRows(session, name, { table, batches, onRows }),
      async (session, staged) => {
        if (staged === undefined) return;
        await putIn(sync, leafColumns, { session, table, staged });
        await dropStaged(session, name);
      },
    );
  }
  if (hasFacts(table)) inTurns.after((session) => findFacts(session, table));
  if (table === sync.schema.customer) inTurns.after((session) => dropFacts(session, sync.schema));
};

/**
 * Fills an empty replica with everything that the record has. A process that is killed meanwhile leaves a file
 * without the table `replica`, which is taken for no replica at all, and starts over.
 */
export const firstSync = async (sync: Sync): Promise<void> => {
  const { sessions, schema, workspace, snapshot } = sync;
  const [session] = sessions;
  const revision = await snapshot.revision(workspace.id);
  const leafColumns = await LeafColumns.create(session);
  const inTurns = new TwoSessions(sessions);
  for (const table of schema.tables) await session.run(`CREATE TABLE ${quoted(table.rows)} (${definitions(schema, table)})`);
  try {
    for (const table of inOrderOfReading(schema)) await fill(sync, table, { inTurns, leafColumns });
    await inTurns.finish();
  } finally {
    await inTurns.idle();
  }
  await RecentFacts.create(session, schema);
  await session.run(`CREATE TABLE replica AS
    SELECT ${revision}::BIGINT AS revision, ${quotedText(schema.fingerprint)} AS fingerprint, ${quotedText(workspace.identity)} AS identity,
      false AS residue`);
  await session.run('CHECKPOINT');
};
