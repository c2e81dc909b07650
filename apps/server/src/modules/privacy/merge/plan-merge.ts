import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { internalId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import { Customer } from '../../customers/customer.entity';
import { CustomField } from '../../schema/custom-field.entity';
import { type Person, readPerson } from '../person';
import { type MergedConsent, mergedConsents } from './merged-consents';
import { type FieldsAndColumns, mergedFields } from './merged-fields';
import { type DeliveryPlan, planDeliveries } from './plan-deliveries';
import { type MovedRecords, recordsOf } from './records-of';

export interface MergePair {
  readonly keepId: string;
  readonly mergeId: string;
}

/** What a merge would do, as it is shown and as it is done. */
export interface MergePlan extends FieldsAndColumns {
  readonly keep: Customer;
  readonly merge: Customer;
  readonly records: readonly MovedRecords[];
  readonly consents: readonly MergedConsent[];
  readonly messagesStopped: number;
  readonly hash: string;
}

export interface MergeSteps extends MergePlan {
  readonly keepPerson: Person;
  readonly mergePerson: Person;
  readonly deliveries: DeliveryPlan;
}

const requireSide = async (
  manager: EntityManager,
  workspaceId: number,
  field: keyof MergePair,
  id: string,
): Promise<Customer> => {
  const known = internalId('cus', id);
  const customer = known === undefined ? null : await manager.findOneBy(Customer, { workspaceId, id: known });
  if (customer === null) {
    throw new Refusal('NOT_FOUND', 'There is no such customer. It may have been merged or erased.', ['input', field]);
  }
  return customer;
};

const customLabels = async (manager: EntityManager, workspaceId: number): Promise<ReadonlyMap<string, string>> => {
  const fields = await manager.findBy(CustomField, { workspaceId });
  return new Map(fields.map(({ fieldKey, label }) => [fieldKey, label]));
};

/** Of what a person looks at. What is on its way to the two is left out: it changes by the second while a campaign runs. */
const hashOf = ({ keep, merge, fields, records, consents }: Omit<MergePlan, 'hash' | 'messagesStopped' | 'columns'>): string =>
  createHash('sha256')
    .update(JSON.stringify([keep.id, merge.id, fields, records, consents]))
    .digest('base64url');

/** @throws Refusal when it is one customer, or one of them is not there; with the path of an input. */
export const planMerge = async (manager: EntityManager, workspaceId: number, pair: MergePair): Promise<MergeSteps> => {
  if (pair.keepId === pair.mergeId) {
    throw new Refusal('INVALID', 'A customer cannot be merged with itself.', ['input', 'mergeId']);
  }
  const keep = await requireSide(manager, workspaceId, 'keepId', pair.keepId);
  const merge = await requireSide(manager, workspaceId, 'mergeId', pair.mergeId);
  const [keepPerson, mergePerson] = [await readPerson(manager, keep), await readPerson(manager, merge)];
  const labels = await customLabels(manager, workspaceId);
  const seen = {
    keep,
    merge,
    ...mergedFields(manager.connection, { keep, merge, labels }),
    records: await recordsOf(manager, merge),
    consents: await mergedConsents(manager, keep, merge),
  };
  const deliveries = await planDeliveries(manager, { keep, keepIds: keepPerson.ids, merge, mergeIds: mergePerson.ids });
  return { ...seen, keepPerson, mergePerson, deliveries, messagesStopped: deliveries.stopped.length, hash: hashOf(seen) };
};
