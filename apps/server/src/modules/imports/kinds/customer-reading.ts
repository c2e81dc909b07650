import type { CustomerInput } from '../../customers/customer.input';
import { customerParser, type ParsedCustomer } from '../../customers/parse-customer';
import type { RowReading, RowValues } from './import-kind';

const CHANNELS = { emailConsent: 'EMAIL', smsConsent: 'SMS', pushConsent: 'PUSH' } as const;

/** Where a consent of an input has its parts from. */
export const PROOF: Readonly<Record<string, string>> = { at: 'consentAt', source: 'consentSource', wording: 'consentWording' };

const optional = (name: string, value: unknown): RowValues => (value === undefined ? {} : { [name]: value });

const STATES = ['emailConsent', 'smsConsent', 'pushConsent'] as const;
const OF_CONSENTS: ReadonlySet<string> = new Set([...STATES, ...Object.values(PROOF)]);

/** Each consent of a row with the proof that the row has for all of them. */
const inputOf = (values: RowValues): RowValues => {
  const facts: Record<string, unknown> = {};
  for (const key in values) if (!OF_CONSENTS.has(key)) facts[key] = values[key];
  const given = STATES.filter((key) => values[key] !== undefined);
  if (given.length === 0) return facts;
  const { consentAt, consentSource, consentWording } = values;
  const proof = { ...optional('at', consentAt), ...optional('source', consentSource), ...optional('wording', consentWording) };
  facts.consents = given.map((key) => ({ channel: CHANNELS[key], state: values[key], ...proof }));
  return facts;
};

/** What the values are, the record's own parser checks. */
const customerInput = (values: RowValues): CustomerInput => Object.assign({ sourceId: '' }, values);

export const customerReading: RowReading<ParsedCustomer> = {
  takesLong: true,
  keyOf: ({ sourceId }) => String(sourceId),
  inputOf,
  parser: (context) => {
    const parse = customerParser(context, { ...context, keepUnknownCountries: true });
    return (values) => parse(customerInput(values));
  },
};
