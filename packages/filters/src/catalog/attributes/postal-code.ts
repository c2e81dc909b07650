import type { AttributeEntry } from '../types';

export const postalCode: AttributeEntry = {
  key: 'postalCode',
  label: 'Postal code',
  group: 'Place',
  help: 'Text, because many begin with a zero or hold letters.',
  type: 'text',
  source: { from: 'COLUMN', column: 'postal_code' },
  examples: [
    {
      condition: { operator: 'STARTS_WITH', value: '10' },
      matches: [{ columns: { postal_code: '1010' } }],
      misses: [{ columns: { postal_code: '8010' } }, {}],
    },
  ],
};
