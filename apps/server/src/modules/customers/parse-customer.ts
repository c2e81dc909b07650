import type { NewRow } from '../../database/write';
import { RowReader } from './bulk/row-reader';
import type { Customer } from './customer.entity';
import type { ConsentInput, CustomerInput } from './customer.input';

export interface ParsedCustomer {
  readonly sourceId: string;
  /** The columns that the caller gave, without what is derived from them. */
  readonly given: NewRow<Customer>;
  readonly consents: readonly ParsedConsent[];
}

export interface ParsedConsent {
  readonly channel: string;
  readonly state: string;
  /** Undefined: now, if it changes anything. */
  readonly at: number | undefined;
  readonly source: string | null;
}

const CHANNELS = ['EMAIL', 'SMS', 'PUSH'] as const;
const STATES = ['OPTED_IN', 'OPTED_OUT'] as const;
const CLOCK_SKEW = 5 * 60_000;

const parseConsent = (reader: RowReader<ConsentInput>, now: number): ParsedConsent => {
  const channel = reader.requiredChoice('channel', CHANNELS);
  const state = reader.requiredChoice('state', STATES);
  const at = reader.instant('at') ?? undefined;
  // The latest line of the ledger counts: one from the future would outweigh every later unsubscribing.
  if (at !== undefined && at > now + CLOCK_SKEW) reader.refuse('at', 'lies in the future');
  return { channel, state, at: at === undefined ? undefined : Math.min(at, now), source: reader.text('source', 190) ?? null };
};

/** Drops what was left out, so that an update does not touch it. */
const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> => {
  const result: Partial<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
};

/** @throws Refusal with the path of the first field that cannot be stored. */
export const parseCustomer = (input: CustomerInput, now: number): ParsedCustomer => {
  const reader = new RowReader(input);
  return {
    sourceId: reader.requiredText('sourceId', 190),
    given: given<NewRow<Customer>>({
      firstName: reader.text('firstName', 200),
      lastName: reader.text('lastName', 200),
      name: reader.text('name', 400),
      email: reader.email('email'),
      phone: reader.text('phone', 40),
      birthdate: reader.day('birthdate'),
      gender: reader.text('gender', 40),
      language: reader.text('language', 40),
      postalCode: reader.text('postalCode', 40),
      city: reader.text('city', 200),
      state: reader.text('state', 200),
      country: reader.text('country', 100),
      registeredAt: reader.instant('registeredAt'),
    }),
    consents: reader.rows('consents', input.consents).map((consent) => parseConsent(consent, now)),
  };
};
