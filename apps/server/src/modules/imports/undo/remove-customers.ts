import { chunks } from '../../../database/batches';
import { Consent } from '../../customers/consent.entity';
import { ImportChange } from '../import-change.entity';
import { untouchedRows } from './remove-rows';
import type { Group, Step } from './undo-step';

const IDS_PER_STATEMENT = 500;
const CUSTOMER = 'customerId';

interface OwnedTable {
  readonly table: string;
  readonly column: string;
}

/** Every table whose rows belong to customers; consents are looked at by themselves. */
const ownedTables = ({ manager }: Step['write']): OwnedTable[] =>
  manager.connection.entityMetadatas
    .filter(({ target }) => target !== Consent && target !== ImportChange)
    .flatMap(({ tableName: table, columns }) =>
      columns.filter(({ propertyName }) => propertyName === CUSTOMER).map(({ databaseName: column }) => ({ table, column })),
    );

const marks = (ids: readonly number[]): string => ids.map(() => '?').join(', ');

/** Customers of whom somebody else has records by now. */
const inUse = async ({ write }: Step, ids: readonly number[]): Promise<Set<number>> => {
  const used = new Set<number>();
  for (const { table, column } of ownedTables(write)) {
    for (const some of chunks(ids, IDS_PER_STATEMENT)) {
      const rows: { id: number | string }[] = await write.manager.query(
        `SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} IN (${marks(some)})`,
        [...some],
      );
      for (const { id } of rows) used.add(Number(id));
    }
  }
  return used;
};

interface ConsentRow {
  readonly id: number | string;
  readonly customerId: number | string;
  readonly revision: number | string;
}

const consentsOf = async ({ write }: Step, ids: readonly number[]): Promise<ConsentRow[]> => {
  const found: ConsentRow[] = [];
  for (const some of chunks(ids, IDS_PER_STATEMENT)) {
    const rows: ConsentRow[] = await write.manager.query(
      `SELECT id, customer_id AS customerId, revision FROM consent WHERE customer_id IN (${marks(some)})`,
      [...some],
    );
    found.push(...rows);
  }
  return found;
};

/**
 * Takes away customers whom the import made, with what it says of their consent. Somebody of whom there is more by now, a
 * visit or a choice of their own, stays.
 */
export const removeCustomers = async (step: Step, group: Group): Promise<void> => {
  const untouched = await untouchedRows(step, group);
  const used = await inUse(step, untouched);
  const consents = await consentsOf(step, untouched);
  for (const { customerId, revision } of consents) if (!step.revisions.has(Number(revision))) used.add(Number(customerId));
  for (const id of used) step.memory.keep({ table: group.table, id });
  const gone = new Set(untouched.filter((id) => !used.has(id)));
  const theirs = consents.filter(({ customerId }) => gone.has(Number(customerId)));
  await step.write.remove(
    Consent,
    theirs.map(({ id }) => Number(id)),
  );
  await step.write.remove(group.entity, [...gone]);
};
