import type { AttributeEntry } from '../types';

export const city: AttributeEntry = {
  key: 'city',
  label: 'City',
  group: 'Place',
  help: 'The town of the address.',
  type: 'text',
  source: { from: 'COLUMN', column: 'city' },
  suggests: true,
  words: { is: 'live in', isNot: 'do not live in' },
  examples: [
    {
      condition: { operator: 'IS', value: 'Łódź' },
      matches: [{ columns: { city: 'ŁÓDŹ' } }],
      misses: [{ columns: { city: 'Lodz' } }, {}],
    },
  ],
};
