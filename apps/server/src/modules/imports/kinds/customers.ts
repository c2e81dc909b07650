import type { CustomerInput } from '../../customers/customer.input';
import { upsertCustomers } from '../../customers/upsert-customers';
import type { ImportKind, RowValues } from './import-kind';
import { personTargets } from './person-targets';
import { standingTargets } from './standing-targets';

const CHANNELS = { emailConsent: 'EMAIL', smsConsent: 'SMS', pushConsent: 'PUSH' } as const;

/** Where a consent of an input has its parts from. */
const PROOF: Readonly<Record<string, string>> = { at: 'consentAt', source: 'consentSource', wording: 'consentWording' };

const optional = (name: string, value: unknown): RowValues => (value === undefined ? {} : { [name]: value });

/** Each consent of a row with the proof that the row has for all of them. */
const inputOf = ({
  consentAt,
  consentSource,
  consentWording,
  emailConsent,
  smsConsent,
  pushConsent,
  ...facts
}: RowValues): RowValues => {
  const states = { emailConsent, smsConsent, pushConsent };
  const given = (['emailConsent', 'smsConsent', 'pushConsent'] as const).filter((key) => states[key] !== undefined);
  if (given.length === 0) return facts;
  const proof = { ...optional('at', consentAt), ...optional('source', consentSource), ...optional('wording', consentWording) };
  return { ...facts, consents: given.map((key) => ({ channel: CHANNELS[key], state: states[key], ...proof })) };
};

/** What the values are, the record's own parser checks. */
const customerInput = (values: RowValues): CustomerInput => ({ ...values, sourceId: String(values.sourceId) });

export const customers: ImportKind = {
  key: 'customers',
  label: 'Customer',
  plural: 'Customers',
  description: 'One customer on each row, with whatever is known of them.',
  targets: [...personTargets, ...standingTargets],
  rows: {
    keyOf: ({ sourceId }) => String(sourceId),
    inputOf,
    partOf: (path) => (path[0] === 'consents' ? [PROOF[path[2] ?? ''] ?? 'emailConsent'] : path),
    // The parser of the API checks every field of what a file says, too.
    save: (services, workspace, { inputs, actor }) =>
      upsertCustomers(services, workspace, inputs.map(customerInput), { actor, keepUnknownCountries: true }),
  },
};
