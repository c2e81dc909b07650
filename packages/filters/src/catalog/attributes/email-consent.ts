import type { AttributeEntry } from '../types';

export const emailConsent: AttributeEntry = {
  key: 'emailConsent',
  label: 'Email consent',
  group: 'Consent',
  help: 'The latest choice on the channel. Unknown when the customer never made one.',
  type: 'choice',
  source: {
    from: 'RECORDS',
    fact: { table: 'consent', function: 'LATEST', column: 'state', only: { column: 'channel', equals: 'EMAIL' } },
    column: 'email_consent',
  },
  choices: [
    { value: 'OPTED_IN', label: 'opted in' },
    { value: 'OPTED_OUT', label: 'opted out' },
  ],
  examples: [
    {
      condition: { operator: 'IS', value: 'OPTED_IN' },
      matches: [{ records: { consent: [{ id: 1, at: 5, columns: { channel: 'EMAIL', state: 'OPTED_IN' } }] } }],
      misses: [
        {},
        {
          records: {
            consent: [
              { id: 1, at: 5, columns: { channel: 'EMAIL', state: 'OPTED_IN' } },
              { id: 2, at: 5, columns: { channel: 'EMAIL', state: 'OPTED_OUT' } },
            ],
          },
        },
      ],
    },
  ],
};
