import type { AttributeEntry } from '../types';

export const pointsBalance: AttributeEntry = {
  key: 'pointsBalance',
  label: 'Points balance',
  group: 'Loyalty',
  help: 'Points earned less points spent, of all programs.',
  type: 'number',
  unit: 'points',
  source: {
    from: 'RECORDS',
    fact: { table: 'point_movement', function: 'SUM', column: 'points' },
    column: 'points_balance',
  },
  examples: [
    {
      condition: { operator: 'MORE_THAN', value: 100 },
      matches: [
        {
          records: {
            point_movement: [
              { id: 1, at: 1, columns: { points: 150 } },
              { id: 2, at: 2, columns: { points: -40 } },
            ],
          },
        },
      ],
      misses: [
        {
          records: {
            point_movement: [
              { id: 1, at: 1, columns: { points: 150 } },
              { id: 2, at: 2, columns: { points: -50 } },
            ],
          },
        },
        {},
      ],
    },
  ],
};
