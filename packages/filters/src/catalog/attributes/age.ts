import type { AttributeEntry } from '../types';

export const age: AttributeEntry = {
  key: 'age',
  label: 'Age',
  group: 'Profile',
  help: 'Whole years since the birthdate, today.',
  type: 'number',
  unit: 'years',
  source: { from: 'AGE', column: 'birthdate' },
  examples: [
    {
      condition: { operator: 'AT_LEAST', value: 18 },
      matches: [{ columns: { birthdate: 19500615 } }],
      misses: [{ columns: { birthdate: 20250101 } }, {}],
    },
  ],
};
