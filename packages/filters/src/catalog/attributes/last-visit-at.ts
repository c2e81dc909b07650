import type { AttributeEntry } from '../types';

export const lastVisitAt: AttributeEntry = {
  key: 'lastVisitAt',
  label: 'Last visit',
  group: 'Visits',
  help: 'When the customer came last.',
  type: 'date',
  storage: 'INSTANT',
  past: true,
  source: {
    from: 'RECORDS',
    fact: { table: 'visit', function: 'MAX', column: 'at' },
    column: 'last_visit_at',
  },
  examples: [
    {
      condition: { operator: 'ON', value: '2025-03-01' },
      matches: [
        {
          records: {
            visit: [
              { id: 1, at: Date.UTC(2025, 1, 1, 12) },
              { id: 2, at: Date.UTC(2025, 2, 1, 12) },
            ],
          },
        },
      ],
      misses: [
        {
          records: {
            visit: [
              { id: 1, at: Date.UTC(2025, 2, 1, 12) },
              { id: 2, at: Date.UTC(2025, 2, 3, 12) },
            ],
          },
        },
        {},
      ],
    },
  ],
};
