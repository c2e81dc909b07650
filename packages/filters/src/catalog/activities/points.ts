import type { ActivityEntry } from '../types';

export const points: ActivityEntry = {
  kind: 'points',
  label: 'Movement of points',
  group: 'Loyalty',
  help: 'Every movement of points: above zero earned, below zero spent or expired; adjusted ones are neither.',
  table: 'point_movement',
  fields: [
    { key: 'program', label: 'Program', type: 'choice', column: 'program', suggests: true },
    { key: 'points', label: 'Points', type: 'number', column: 'points', unit: 'points' },
    {
      key: 'kind',
      label: 'Kind',
      type: 'choice',
      column: 'kind',
      choices: [
        { value: 'EARNED', label: 'earned' },
        { value: 'SPENT', label: 'spent' },
        { value: 'EXPIRED', label: 'expired' },
        { value: 'ADJUSTED', label: 'adjusted' },
      ],
    },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of movements' },
    { function: 'SUM', field: 'points', label: 'Sum of points' },
    { function: 'AVG', field: 'points', label: 'Average points' },
    { function: 'MIN', field: 'points', label: 'Fewest points' },
    { function: 'MAX', field: 'points', label: 'Most points' },
    { function: 'DISTINCT', field: 'program', label: 'Different programs' },
  ],
  verb: { past: 'had', base: 'have', object: 'a movement of points' },
  examples: [
    {
      condition: { where: { field: { key: 'kind', operator: 'IS', value: 'EARNED' } } },
      matches: [{ records: { point_movement: [{ id: 1, at: 1, columns: { points: 5, kind: 'EARNED' } }] } }],
      misses: [{}, { records: { point_movement: [{ id: 1, at: 1, columns: { points: 5, kind: 'ADJUSTED' } }] } }],
    },
    {
      condition: {
        where: { field: { key: 'points', operator: 'MORE_THAN', value: 0 } },
        measure: { function: 'SUM', field: 'points' },
        operator: 'MORE_THAN',
        value: 100,
      },
      matches: [
        {
          records: {
            point_movement: [
              { id: 1, at: 1, columns: { program: 'Beans', points: 101 } },
              { id: 2, at: 2, columns: { program: 'Beans', points: -50 } },
            ],
          },
        },
      ],
      misses: [{}, { records: { point_movement: [{ id: 1, at: 1, columns: { program: 'Beans', points: 100 } }] } }],
    },
  ],
};
