import type { JsonObject } from './bulk/read-object';
import type { ParsedCustomer } from './parse-customer';

/** Custom fields after a call: what it leaves out is kept, null removes; no fields at all are null. */
export const mergedAttributes = (
  before: JsonObject,
  patch: NonNullable<ParsedCustomer['attributes']> | null,
): JsonObject | null => {
  const after = patch === null ? {} : { ...before, ...patch };
  const entries = Object.entries(after).filter(([, value]) => value !== null && value !== undefined);
  return entries.length === 0 ? null : Object.fromEntries(entries);
};
