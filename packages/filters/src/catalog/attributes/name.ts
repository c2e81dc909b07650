import type { AttributeEntry } from '../types';

export const name: AttributeEntry = {
  key: 'name',
  label: 'Name',
  group: 'Profile',
  help: 'The full name.',
  type: 'text',
  source: { from: 'COLUMN', column: 'name' },
  examples: [
    {
      condition: { operator: 'CONTAINS', value: 'gruber' },
      matches: [{ columns: { name: 'Anna Gruber' } }, { columns: { name: 'GRUBER, A.' } }],
      misses: [{ columns: { name: 'Anna Huber' } }, {}],
    },
  ],
};
