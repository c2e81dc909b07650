import type { AttributeEntry } from '../types';

export const visitCount: AttributeEntry = {
  key: 'visitCount',
  label: 'Number of visits',
  group: 'Visits',
  help: 'How often the customer came, ever.',
  type: 'number',
  unit: 'visits',
  source: {
    from: 'RECORDS',
    fact: { table: 'visit', function: 'COUNT' },
    column: 'visit_count',
  },
  examples: [
    {
      condition: { operator: 'AT_MOST', value: 1 },
      matches: [{}, { records: { visit: [{ id: 1, at: 1 }] } }],
      misses: [
        {
          records: {
            visit: [
              { id: 1, at: 1 },
              { id: 2, at: 2 },
            ],
          },
        },
      ],
    },
  ],
};
