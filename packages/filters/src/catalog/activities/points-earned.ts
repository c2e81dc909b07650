import type { ActivityEntry } from '../types';

export const pointsEarned: ActivityEntry = {
  kind: 'pointsEarned',
  label: 'Earned points',
  group: 'Loyalty',
  help: 'Points that the customer earned, each time; adjustments are none.',
  table: 'point_movement',
  only: { column: 'kind', equals: 'EARNED' },
  fields: [
    { key: 'program', label: 'Program', type: 'choice', column: 'program', suggests: true },
    { key: 'points', label: 'Points', type: 'number', column: 'points', unit: 'points' },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of times' },
    { function: 'SUM', field: 'points', label: 'Points earned', verb: { past: 'earned', base: 'earn', object: 'points' } },
    { function: 'AVG', field: 'points', label: 'Average points earned' },
    { function: 'MIN', field: 'points', label: 'Fewest points earned' },
    { function: 'MAX', field: 'points', label: 'Most points earned' },
  ],
  verb: { past: 'earned', base: 'earn', object: 'points', none: 'any points' },
  examples: [
    {
      condition: {
        where: { field: { key: 'program', operator: 'IS', value: 'beans' } },
        within: { operator: 'IN_THE_LAST', value: { amount: 30, unit: 'DAY' } },
        measure: { function: 'SUM', field: 'points' },
        operator: 'AT_LEAST',
        value: 50,
      },
      matches: [
        {
          records: {
            point_movement: [
              { id: 1, at: Date.UTC(2026, 10, 1), columns: { program: 'Beans', kind: 'EARNED', points: 20 } },
              { id: 2, at: Date.UTC(2026, 10, 2), columns: { program: 'Beans', kind: 'EARNED', points: 30 } },
            ],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            point_movement: [
              { id: 1, at: Date.UTC(2026, 10, 1), columns: { program: 'Beans', kind: 'EARNED', points: 49 } },
              { id: 2, at: Date.UTC(2026, 10, 1), columns: { program: 'Cakes', kind: 'EARNED', points: 50 } },
              { id: 3, at: Date.UTC(2026, 10, 1), columns: { program: 'Beans', kind: 'SPENT', points: 50 } },
              { id: 4, at: Date.UTC(2026, 8, 1), columns: { program: 'Beans', kind: 'EARNED', points: 50 } },
            ],
          },
        },
      ],
    },
  ],
};
