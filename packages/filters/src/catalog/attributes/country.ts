import type { AttributeEntry } from '../types';

export const country: AttributeEntry = {
  key: 'country',
  label: 'Country',
  group: 'Place',
  help: 'The country of the address.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'country' },
  suggests: true,
  words: { is: 'are in', isNot: 'are not in' },
  examples: [
    {
      condition: { operator: 'IS', value: 'Austria' },
      matches: [{ columns: { country: 'Austria' } }, { columns: { country: ' austria ' } }],
      misses: [{ columns: { country: 'Australia' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Austria' },
      matches: [{ columns: { country: 'Poland' } }, {}],
      misses: [{ columns: { country: 'AUSTRIA' } }],
    },
  ],
};
