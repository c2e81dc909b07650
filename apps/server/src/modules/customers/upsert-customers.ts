import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { type BulkResult, bulkResult, type ParsedRows, parseRows } from './bulk/bulk-result';
import type { CustomerInput } from './customer.input';
import { customerParser, type ParsedCustomer } from './parse-customer';
import { saveCustomers } from './save-customers';

export type UpsertServices = Pick<Services, 'database' | 'clock' | 'secret'>;

interface SaveOptions {
  /** Who sends them, for the ledger of consents. */
  readonly actor: string;
}

interface Options extends Partial<SaveOptions> {
  /** Keeps a country that is none as text instead of refusing the row. */
  readonly keepUnknownCountries?: boolean;
}

/** Saves customers that were parsed, all under one revision; the refusals of the others are part of the result. */
export const upsertParsedCustomers = async (
  { database, clock, secret }: UpsertServices,
  workspace: Workspace,
  { rows, refusals }: ParsedRows<ParsedCustomer>,
  { actor }: SaveOptions,
): Promise<BulkResult> => {
  if (rows.length === 0) return bulkResult(0, refusals);
  const context = { now: clock(), currency: workspace.currency, secret, actor };
  const refused = await database.write(workspace.id, (write) => saveCustomers(write, rows, context));
  return bulkResult(rows.length - refused.length, [...refusals, ...refused]);
};

/**
 * Saves customers by the caller's own keys, all under one revision. A field that is left out is kept, null clears. Rows
 * that cannot be stored are refused and the others saved; sent again unchanged, they change nothing.
 */
export const upsertCustomers = async (
  services: UpsertServices,
  workspace: Workspace,
  inputs: readonly CustomerInput[],
  { actor = 'API', keepUnknownCountries = false }: Options = {},
): Promise<BulkResult> => {
  const { clock, secret } = services;
  const parse = customerParser(workspace, { now: clock(), secret, keepUnknownCountries });
  return upsertParsedCustomers(services, workspace, parseRows(inputs, parse), { actor });
};
