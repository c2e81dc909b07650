import type { AttributeEntry } from '../types';

export const gender: AttributeEntry = {
  key: 'gender',
  label: 'Gender',
  group: 'Profile',
  help: 'As the customer stated it.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'gender' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS_NOT', value: 'female' },
      matches: [{ columns: { gender: 'male' } }, {}],
      misses: [{ columns: { gender: 'Female' } }],
    },
  ],
};
