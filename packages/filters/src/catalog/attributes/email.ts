import type { AttributeEntry } from '../types';

export const email: AttributeEntry = {
  key: 'email',
  label: 'Email address',
  group: 'Profile',
  help: 'Where email goes.',
  type: 'text',
  source: { from: 'COLUMN', column: 'email' },
  examples: [
    {
      condition: { operator: 'ENDS_WITH', value: '@example.com' },
      matches: [{ columns: { email: 'anna@Example.com' } }],
      misses: [{ columns: { email: 'anna@example.com.au' } }, {}],
    },
    {
      condition: { operator: 'IS_UNKNOWN' },
      matches: [{}],
      misses: [{ columns: { email: 'anna@example.com' } }],
    },
  ],
};
