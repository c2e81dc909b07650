import type { ChangedRow, NewRow, Write } from '../../database/write';
import { Refusal } from '../../errors';
import { checkObject, type Fields } from '../schema/check-object';
import { describedCustomFields } from '../schema/described-fields';
import { CUSTOMER_SCOPE, SOURCE_SCOPE } from '../schema/field-type';
import { noteKeys, undescribedKeys } from '../schema/note-keys';
import { type ParsedRow, type RowRefusal, rowRefusal } from './bulk/bulk-result';
import { Consent } from './consent.entity';
import { type ConsentChange, newLedgerLines } from './consent-ledger';
import { Customer } from './customer.entity';
import { customerValues } from './customer-values';
import { erasedAmong, type Identity } from './erasure-check';
import type { ParsedCustomer } from './parse-customer';
import { type StoredCustomer, storedCustomers } from './stored-customers';

export interface SaveContext {
  readonly currency: string;
  readonly secret: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** Who sends the rows: `API`, the file of an import. */
  readonly actor: string;
}

interface Accepted {
  readonly row: ParsedCustomer;
  readonly stored: StoredCustomer | undefined;
  readonly values: NewRow<Customer>;
}

/** Refuses a second row about one customer, under the key of somebody who was merged into them. */
const firstOfEach = () => {
  const first = new Map<number, number>();
  return (id: number, index: number): void => {
    const earlier = first.get(id);
    if (earlier !== undefined)
      throw new Refusal('DUPLICATE', `sourceId leads to the customer of row ${earlier}, which is in the same call.`, [
        'sourceId',
      ]);
    first.set(id, index);
  };
};

/**
 * By what a row may turn out to be somebody who was erased. An address that the customer has already is no sign of that:
 * people of one household share theirs, and the others are still there.
 */
const identityOf = ({ sourceId, given: { email, phone } }: ParsedCustomer, stored: StoredCustomer | undefined): Identity => ({
  sourceId,
  email: email === stored?.email ? undefined : email,
  phone: phone === stored?.phone ? undefined : phone,
});

/** Which rows can be stored, by what is known once the workspace is locked. */
const accept = async (write: Write, rows: readonly ParsedRow<ParsedCustomer>[], fields: Fields, context: SaveContext) => {
  const { manager, workspaceId } = write;
  const { secret, currency } = context;
  const stored = await storedCustomers(manager, { workspaceId, sourceIds: rows.map(({ row }) => row.sourceId) });
  const people = rows.map(({ row }) => identityOf(row, stored.get(row.sourceId)));
  const erased = await erasedAmong(manager, { workspaceId, secret }, people);
  const claim = firstOfEach();
  const accepted: Accepted[] = [];
  const refusals: RowRefusal[] = [];
  for (const [position, { index, row }] of rows.entries()) {
    try {
      const refusal = erased[position];
      if (refusal !== undefined) throw refusal;
      const before = stored.get(row.sourceId);
      if (before !== undefined) claim(before.id, index);
      if (row.attributes) checkObject('attributes', row.attributes, { fields, currency });
      accepted.push({ row, stored: before, values: customerValues(row, before) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(rowRefusal(index, error));
    }
  }
  return { accepted, refusals };
};

/** Adds and changes customers; returns their ids in the order of the rows. */
const store = async (write: Write, rows: readonly Accepted[]): Promise<number[]> => {
  const changed = rows.flatMap(({ stored, values }): ChangedRow<Customer>[] =>
    stored === undefined || Object.keys(values).length === 0 ? [] : [{ id: stored.id, ...values }],
  );
  const added = rows.filter(({ stored }) => stored === undefined);
  await write.update(Customer, changed);
  const newIds = await write.insert(
    Customer,
    added.map(({ row, values }) => ({ sourceId: row.sourceId, ...values })),
  );
  const ids = newIds.values();
  return rows.map(({ stored }) => stored?.id ?? Number(ids.next().value));
};

const NOTHING_DESCRIBED: Fields = new Map();

/** Saves those of the rows that can be stored, with their consents; returns the refusals of the others. */
export const saveCustomers = async (
  write: Write,
  rows: readonly ParsedRow<ParsedCustomer>[],
  context: SaveContext,
): Promise<readonly RowRefusal[]> => {
  const hasAttributes = rows.some(({ row }) => row.attributes);
  const fields: Fields = hasAttributes ? await describedCustomFields(write.manager, write.workspaceId) : NOTHING_DESCRIBED;
  const { accepted, refusals } = await accept(write, rows, fields, context);
  const ids = await store(write, accepted);
  const changes = accepted.flatMap(({ row, stored }, index): ConsentChange[] =>
    row.consents.map((consent) => ({ customerId: ids[index] ?? Number.NaN, consent, isNew: stored === undefined })),
  );
  const { now, actor } = context;
  await write.insert(Consent, await newLedgerLines(write, { changes, now, actor }));
  const attributes = accepted.flatMap(({ row }) => (row.attributes ? [row.attributes] : []));
  const sources = accepted.flatMap(({ row }) => (row.given.sourceMetadata ? [row.given.sourceMetadata] : []));
  const sightings = [
    ...undescribedKeys(CUSTOMER_SCOPE, fields, attributes),
    ...undescribedKeys(SOURCE_SCOPE, NOTHING_DESCRIBED, sources),
  ];
  await noteKeys(write, sightings, now);
  return refusals;
};
