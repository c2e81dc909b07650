import type { AttributeEntry } from '../types';

export const pushConsent: AttributeEntry = {
  key: 'pushConsent',
  label: 'Push consent',
  group: 'Consent',
  help: 'The latest choice on the channel. Unknown when the customer never made one.',
  type: 'choice',
  source: {
    from: 'RECORDS',
    fact: { table: 'consent', function: 'LATEST', column: 'state', only: { column: 'channel', equals: 'PUSH' } },
    column: 'push_consent',
  },
  choices: [
    { value: 'OPTED_IN', label: 'opted in' },
    { value: 'OPTED_OUT', label: 'opted out' },
  ],
  examples: [
    {
      condition: { operator: 'IS', value: 'OPTED_IN' },
      matches: [{ records: { consent: [{ id: 1, at: 5, columns: { channel: 'PUSH', state: 'OPTED_IN' } }] } }],
      misses: [
        {},
        {
          records: {
            consent: [
              { id: 1, at: 5, columns: { channel: 'PUSH', state: 'OPTED_IN' } },
              { id: 2, at: 5, columns: { channel: 'PUSH', state: 'OPTED_OUT' } },
            ],
          },
        },
      ],
    },
  ],
};
