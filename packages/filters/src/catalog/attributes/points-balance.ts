import type { AttributeEntry } from '../types';

export const pointsBalance: AttributeEntry = {
  key: 'pointsBalance',
  label: 'Points balance',
  group: 'Loyalty',
  help: 'Points earned less points spent, of one program or of all.',
  type: 'number',
  unit: 'points',
  source: {
    from: 'RECORDS',
    fact: { table: 'point_movement', function: 'SUM', column: 'points' },
    column: 'points_balance',
  },
  program: 'OPTIONAL',
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
    {
      condition: { operator: 'LESS_THAN', value: 100, program: 'Beans' },
      matches: [
        {},
        {
          records: {
            point_movement: [
              { id: 1, at: 1, columns: { program: 'BEANS ', points: 99 } },
              { id: 2, at: 2, columns: { program: 'Cakes', points: 500 } },
            ],
          },
        },
      ],
      misses: [{ records: { point_movement: [{ id: 1, at: 1, columns: { program: 'beans', points: 100 } }] } }],
    },
  ],
};
