import { chunks } from '../../../database/batches';
import { marks } from '../../../database/marks';
import { mirroredEntities } from '../../../database/mirrored';
import { OrderLine } from '../../activity/order-line.entity';
import { Consent } from '../../customers/consent.entity';
import { SegmentMember } from '../../segments/lists/segment-member.entity';
import { untouchedRows } from './remove-rows';
import type { Group, Step } from './undo-step';

const IDS_PER_STATEMENT = 500;
const CUSTOMER = 'customerId';

/**
 * Every mirrored table of customers' records; consents are looked at by themselves, and who has a line has its order. To be
 * listed in a segment is nothing that a customer did: it goes with them.
 */
const ownedTables = ({ manager }: Step['write']): string[] =>
  mirroredEntities()
    .filter((entity) => entity !== Consent && entity !== OrderLine && entity !== SegmentMember)
    .map((entity) => manager.connection.getMetadata(entity))
    .filter(({ propertiesMap }) => CUSTOMER in propertiesMap)
    .map(({ tableName }) => tableName);

/** Customers of whom somebody else has records by now. */
const inUse = async ({ write }: Step, ids: readonly number[]): Promise<Set<number>> => {
  const used = new Set<number>();
  for (const table of ownedTables(write)) {
    for (const some of chunks(ids, IDS_PER_STATEMENT)) {
      const rows: { id: number | string }[] = await write.manager.query(
        `SELECT DISTINCT customer_id AS id FROM ${table} WHERE workspace_id = ? AND customer_id IN (${marks(some)})`,
        [write.workspaceId, ...some],
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
      `SELECT id, customer_id AS customerId, revision FROM consent
       WHERE workspace_id = ? AND customer_id IN (${marks(some)})`,
      [write.workspaceId, ...some],
    );
    found.push(...rows);
  }
  return found;
};

const membershipsOf = async ({ write }: Step, ids: readonly number[]): Promise<number[]> => {
  const found: number[] = [];
  for (const some of chunks(ids, IDS_PER_STATEMENT)) {
    const rows: { id: number | string }[] = await write.manager.query(
      `SELECT id FROM segment_member WHERE workspace_id = ? AND customer_id IN (${marks(some)})`,
      [write.workspaceId, ...some],
    );
    for (const { id } of rows) found.push(Number(id));
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
  await step.write.remove(SegmentMember, await membershipsOf(step, [...gone]));
  await step.write.remove(group.entity, [...gone]);
};
