import type { ActivityEntry } from '../types';

export const pointsSpent: ActivityEntry = {
  kind: 'pointsSpent',
  label: 'Spent points',
  group: 'Loyalty',
  help: 'Points that the customer spent, each time; those that expired are none.',
  table: 'point_movement',
  only: { column: 'kind', equals: 'SPENT' },
  fields: [
    { key: 'program', label: 'Program', type: 'choice', column: 'program', suggests: true },
    { key: 'points', label: 'Points', type: 'number', less: 'points', unit: 'points' },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of times' },
    { function: 'SUM', field: 'points', label: 'Points spent', verb: { past: 'spent', base: 'spend', object: 'points' } },
    { function: 'AVG', field: 'points', label: 'Average points spent' },
    { function: 'MIN', field: 'points', label: 'Fewest points spent' },
    { function: 'MAX', field: 'points', label: 'Most points spent' },
  ],
  verb: { past: 'spent', base: 'spend', object: 'points', none: 'any points' },
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
              { id: 1, at: Date.UTC(2026, 10, 1), columns: { program: 'Beans', kind: 'SPENT', points: -20 } },
              { id: 2, at: Date.UTC(2026, 10, 2), columns: { program: 'Beans', kind: 'SPENT', points: -30 } },
            ],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            point_movement: [
              { id: 1, at: Date.UTC(2026, 10, 1), columns: { program: 'Beans', kind: 'SPENT', points: -49 } },
              { id: 2, at: Date.UTC(2026, 10, 1), columns: { program: 'Cakes', kind: 'SPENT', points: -50 } },
              { id: 3, at: Date.UTC(2026, 10, 1), columns: { program: 'Beans', kind: 'EARNED', points: -50 } },
              { id: 4, at: Date.UTC(2026, 8, 1), columns: { program: 'Beans', kind: 'SPENT', points: -50 } },
            ],
          },
        },
      ],
    },
  ],
};
