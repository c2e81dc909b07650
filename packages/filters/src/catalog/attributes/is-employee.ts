import type { AttributeEntry } from '../types';

export const isEmployee: AttributeEntry = {
  key: 'isEmployee',
  label: 'Employee',
  group: 'Profile',
  help: 'Whether the customer works for the shop. Unknown when nobody said.',
  type: 'boolean',
  words: { is: 'are employees', isNot: 'are not employees' },
  source: { from: 'COLUMN', column: 'is_employee' },
  examples: [
    {
      condition: { operator: 'IS', value: true },
      matches: [{ columns: { is_employee: true } }],
      misses: [{ columns: { is_employee: false } }, {}],
    },
    {
      condition: { operator: 'IS_UNKNOWN' },
      matches: [{}],
      misses: [{ columns: { is_employee: false } }],
    },
  ],
};
