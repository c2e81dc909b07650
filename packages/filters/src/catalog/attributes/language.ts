import type { AttributeEntry } from '../types';

export const language: AttributeEntry = {
  key: 'language',
  label: 'Language',
  group: 'Profile',
  help: 'The language a customer is written to in.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'language' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IN', value: ['de', 'pl'] },
      matches: [{ columns: { language: 'DE' } }],
      misses: [{ columns: { language: 'en' } }, {}],
    },
  ],
};
