import type { AttributeEntry } from '../types';

export const lastName: AttributeEntry = {
  key: 'lastName',
  label: 'Last name',
  group: 'Profile',
  help: 'The family name.',
  type: 'text',
  source: { from: 'COLUMN', column: 'last_name' },
  examples: [
    {
      condition: { operator: 'STARTS_WITH', value: 'Mc' },
      matches: [{ columns: { last_name: 'McAllister' } }],
      misses: [{ columns: { last_name: 'Amcor' } }, {}],
    },
  ],
};
