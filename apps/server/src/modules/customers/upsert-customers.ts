import { dayNumber, localDate } from '@muster/filters';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { type BulkResult, bulkResult, parseRows } from './bulk/bulk-result';
import type { CustomerInput } from './customer.input';
import { parseCustomer } from './parse-customer';
import { saveCustomers } from './save-customers';

export type UpsertServices = Pick<Services, 'database' | 'clock' | 'secret'>;

interface Options {
  /** Who sends them, for the ledger of consents. */
  readonly actor?: string;
  /** Keeps a country that is none as text instead of refusing the row: a file says what it says. */
  readonly keepUnknownCountries?: boolean;
}

/**
 * Saves customers by the caller's own keys, all under one revision. A field that is left out is kept, null clears. Rows
 * that cannot be stored are refused and the others saved; sent again unchanged, they change nothing.
 */
export const upsertCustomers = async (
  { database, clock, secret }: UpsertServices,
  workspace: Workspace,
  inputs: readonly CustomerInput[],
  { actor = 'API', keepUnknownCountries = false }: Options = {},
): Promise<BulkResult> => {
  const now = clock();
  const { currency, timeZone } = workspace;
  const context = { now, today: dayNumber(localDate(now, timeZone)), keepUnknownCountries };
  const { rows, refusals } = parseRows(inputs, (input) => parseCustomer(input, context));
  if (rows.length === 0) return bulkResult(0, refusals);
  const refused = await database.write(workspace.id, (write) => saveCustomers(write, rows, { now, currency, secret, actor }));
  return bulkResult(rows.length - refused.length, [...refusals, ...refused]);
};
