import type { AttributeEntry } from '../types';

export const birthdate: AttributeEntry = {
  key: 'birthdate',
  label: 'Birthday',
  group: 'Profile',
  help: 'The day of birth. “Anniversary in the next” finds birthdays to come.',
  type: 'date',
  storage: 'DAY',
  past: true,
  source: { from: 'COLUMN', column: 'birthdate' },
  examples: [
    {
      condition: { operator: 'BETWEEN', value: { from: '1990-01-01', to: '1990-12-31' } },
      matches: [{ columns: { birthdate: 19900101 } }, { columns: { birthdate: 19901231 } }],
      misses: [{ columns: { birthdate: 19910101 } }, {}],
    },
  ],
};
