import { dayNumber, localDate } from '@muster/filters';
import type { NewRow } from '../../database/write';
import { RowReader } from './bulk/row-reader';
import type { Customer } from './customer.entity';
import type { CustomerInput } from './customer.input';
import { type ParsedConsent, parseConsent } from './parse-consent';

export interface ParsedCustomer {
  readonly sourceId: string;
  /** The columns that the caller gave, without what is derived from them. */
  readonly given: NewRow<Customer>;
  readonly consents: readonly ParsedConsent[];
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
      phone: reader.phone('phone'),
      birthdate: reader.pastDay('birthdate', dayNumber(localDate(now, 'UTC'))),
      gender: reader.text('gender', 40),
      language: reader.text('language', 40),
      postalCode: reader.text('postalCode', 40),
      city: reader.text('city', 200),
      state: reader.text('state', 200),
      country: reader.text('country', 100),
      registeredAt: reader.instant('registeredAt', now),
    }),
    consents: reader.rows('consents', input.consents).map((consent) => parseConsent(consent, now)),
  };
};
