import { countryCode, dayNumber, localDate } from '@muster/filters';
import type { NewRow } from '../../database/write';
import type { Workspace } from '../access/workspace.entity';
import { addressKey } from '../deliveries/address-key';
import { type JsonObject, readObject } from './bulk/read-object';
import { RowReader } from './bulk/row-reader';
import type { Customer } from './customer.entity';
import type { CustomerInput } from './customer.input';
import { type ParsedConsent, parseConsent } from './parse-consent';
import { WALLET_PASSES } from './wallet-pass';

export interface ParsedCustomer {
  readonly sourceId: string;
  /** The columns that the caller gave, and the digests of the addresses among them; nothing else that is derived. */
  readonly given: NewRow<Customer>;
  /** Custom fields to set, and with null to remove; null for all of them, undefined when none were given. */
  readonly attributes: JsonObject | null | undefined;
  readonly consents: readonly ParsedConsent[];
}

interface CustomerContext {
  /** UTC milliseconds. */
  readonly now: number;
  /** yyyymmdd in the workspace. */
  readonly today: number;
  /** Keys the digests of addresses. */
  readonly secret: string;
  /** Keeps a country that is none as text instead of refusing the row: a file says what it says. */
  readonly keepUnknownCountries: boolean;
}

/** Drops what was left out, so that an update does not touch it. */
const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> => {
  const result: Partial<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
};

const readCountry = (reader: RowReader<CustomerInput>, { keepUnknownCountries }: CustomerContext): string | null | undefined => {
  const text = reader.text('country', 100);
  if (text === undefined || text === null) return text;
  return countryCode(text) ?? (keepUnknownCountries ? text : reader.refuse('country', 'is not a country or its ISO 3166-1 code'));
};

const keyed = (secret: string, channel: string, address: string | null): string | null =>
  address === null ? null : addressKey(secret, channel, address);

/** The same with the digests of its addresses, by which suppressions are matched. */
const withKeys = (parsed: ParsedCustomer, secret: string): ParsedCustomer => {
  const { given } = parsed;
  if (given.email !== undefined) given.emailKey = keyed(secret, 'EMAIL', given.email);
  if (given.phone !== undefined) given.phoneKey = keyed(secret, 'SMS', given.phone);
  return parsed;
};

const parseCustomer = (input: CustomerInput, context: CustomerContext): ParsedCustomer => {
  const reader = new RowReader(input);
  return {
    sourceId: reader.requiredText('sourceId', 190),
    given: given<NewRow<Customer>>({
      firstName: reader.text('firstName', 200),
      lastName: reader.text('lastName', 200),
      name: reader.text('name', 400),
      email: reader.email('email'),
      phone: reader.phone('phone'),
      birthdate: reader.pastDay('birthdate', context.today),
      gender: reader.text('gender', 40),
      language: reader.text('language', 40),
      postalCode: reader.text('postalCode', 40),
      city: reader.text('city', 200),
      state: reader.text('state', 200),
      country: readCountry(reader, context),
      registeredAt: reader.instant('registeredAt', context.now),
      customerType: reader.text('customerType', 100),
      status: reader.text('status', 100),
      membershipCard: reader.text('membershipCard', 100),
      loginMethod: reader.text('loginMethod', 100),
      isEmployee: reader.boolean('isEmployee'),
      fraudStatus: reader.text('fraudStatus', 100),
      cmsStatus: reader.text('cmsStatus', 100),
      walletPass: reader.choice('walletPass', WALLET_PASSES),
      source: reader.text('source', 100),
      sourceMetadata: readObject(reader, 'sourceMetadata'),
      preferences: reader.texts('preferences'),
      areas: reader.texts('areas'),
    }),
    attributes: readObject(reader, 'attributes'),
    consents: reader.rows('consents', input.consents).map((consent) => parseConsent(consent, context.now)),
  };
};

/** Reads customers of a workspace as callers send them. @throws Refusal with the path of the first field that cannot be stored. */
export const customerParser = (
  { timeZone }: Pick<Workspace, 'timeZone'>,
  options: Omit<CustomerContext, 'today'>,
): ((input: CustomerInput) => ParsedCustomer) => {
  const context = { ...options, today: dayNumber(localDate(options.now, timeZone)) };
  return (input) => withKeys(parseCustomer(input, context), options.secret);
};
