import { fold } from '@muster/filters';
import type { ChangedRow, NewRow, Write } from '../../database/write';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { addressKey } from '../deliveries/address-key';
import { type BulkResult, bulkResult, parseRows } from './bulk/bulk-result';
import { type FoundRow, rowsBySourceId } from './bulk/by-source-id';
import { Consent } from './consent.entity';
import { type ConsentChange, newLedgerLines } from './consent-ledger';
import { Customer } from './customer.entity';
import type { CustomerInput } from './customer.input';
import { type ParsedCustomer, parseCustomer } from './parse-customer';

export type UpsertServices = Pick<Services, 'database' | 'clock' | 'secret'>;

/** What a customer is before the write; nulls for one who is new. */
interface Names {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly name: string | null;
}

const LONGEST_NAME = 400;
const NAMELESS: Names = { firstName: null, lastName: null, name: null };

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const namesOf = (row: FoundRow): Names => ({
  firstName: textOrNull(row.first_name),
  lastName: textOrNull(row.last_name),
  name: textOrNull(row.name),
});

const joined = ({ firstName, lastName }: Names): string | null => {
  const parts = [firstName, lastName].filter((part) => part !== null);
  const text = parts.join(' ');
  if (text === '') return null;
  // Folding may lengthen a text, to three times at most, and the folded twin has the same limit.
  return fold(text).length <= LONGEST_NAME ? text : [...text].slice(0, LONGEST_NAME / 4).join('');
};

/** A full name that was given stays; one that was put together follows its parts. */
const fullName = (before: Names, given: NewRow<Customer>): string | null => {
  const after: Names = { ...before, ...given };
  const wasGiven = before.name !== null && before.name !== joined(before);
  if (given.name === undefined) return wasGiven ? before.name : joined(after);
  return given.name ?? joined(after);
};

const keyed = (secret: string, channel: string, address: string | null): string | null =>
  address === null ? null : addressKey(secret, channel, fold(address));

/** The given columns and those that follow from them. */
const withDerived = (given: NewRow<Customer>, { before, secret }: { before: Names; secret: string }): NewRow<Customer> => ({
  ...given,
  name: fullName(before, given),
  ...(given.email === undefined ? {} : { emailKey: keyed(secret, 'EMAIL', given.email) }),
  ...(given.phone === undefined ? {} : { phoneKey: keyed(secret, 'SMS', given.phone) }),
});

/** Rows of one customer, as if they had come one after the other: later fields win. */
const merge = (rows: readonly ParsedCustomer[]): Map<string, ParsedCustomer> => {
  const merged = new Map<string, ParsedCustomer>();
  for (const row of rows) {
    const earlier = merged.get(row.sourceId);
    const all =
      earlier === undefined
        ? row
        : { ...row, given: { ...earlier.given, ...row.given }, consents: [...earlier.consents, ...row.consents] };
    merged.set(row.sourceId, all);
  }
  return merged;
};

const save = async (write: Write, rows: ReadonlyMap<string, ParsedCustomer>, secret: string): Promise<Map<string, number>> => {
  const existing = await rowsBySourceId(write.manager, {
    table: 'customer',
    columns: ['first_name', 'last_name', 'name'],
    workspaceId: write.workspaceId,
    sourceIds: rows.keys(),
  });
  const added: (NewRow<Customer> & { sourceId: string })[] = [];
  const changed: ChangedRow<Customer>[] = [];
  const ids = new Map<string, number>();
  for (const { sourceId, given } of rows.values()) {
    const found = existing.get(sourceId);
    const values = withDerived(given, { before: found === undefined ? NAMELESS : namesOf(found), secret });
    if (found === undefined) {
      added.push({ ...values, sourceId });
    } else {
      ids.set(sourceId, Number(found.id));
      if (Object.keys(given).length > 0) changed.push({ ...values, id: Number(found.id) });
    }
  }
  await write.update(Customer, changed);
  const newIds = await write.insert(Customer, added);
  for (const [index, { sourceId }] of added.entries()) ids.set(sourceId, newIds[index] ?? Number.NaN);
  return ids;
};

/**
 * Saves customers by the caller's own keys, all under one revision. A field that is left out is kept, null clears. Several
 * rows of one customer are applied in their order. Rows that cannot be stored are refused and the others saved.
 */
export const upsertCustomers = async (
  { database, clock, secret }: UpsertServices,
  workspace: Workspace,
  inputs: readonly CustomerInput[],
  { actor = 'API' }: { readonly actor?: string } = {},
): Promise<BulkResult> => {
  const now = clock();
  const { rows, refusals } = parseRows(inputs, (input) => parseCustomer(input, now));
  if (rows.length === 0) return bulkResult(0, refusals);
  const customers = merge(rows.map(({ row }) => row));
  await database.write(workspace.id, async (write) => {
    const ids = await save(write, customers, secret);
    const changes = [...customers.values()].flatMap(({ sourceId, consents }): ConsentChange[] =>
      consents.map((consent) => ({ customerId: ids.get(sourceId) ?? Number.NaN, consent })),
    );
    await write.insert(Consent, await newLedgerLines(write, { changes, now, actor }));
  });
  return bulkResult(rows.length, refusals);
};
