import type { AttributeEntry } from '../types';

export const firstName: AttributeEntry = {
  key: 'firstName',
  label: 'First name',
  group: 'Profile',
  help: 'The given name.',
  type: 'text',
  source: { from: 'COLUMN', column: 'first_name' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'anna' },
      matches: [{ columns: { first_name: 'Anna' } }, { columns: { first_name: ' ANNA ' } }],
      misses: [{ columns: { first_name: 'Annabel' } }, {}],
    },
  ],
};
