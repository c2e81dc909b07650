import type { AttributeEntry } from '../types';

export const lifetimePoints: AttributeEntry = {
  key: 'lifetimePoints',
  label: 'Lifetime points',
  group: 'Loyalty',
  help: 'All points that were ever earned, of all programs; spending takes nothing away.',
  type: 'number',
  unit: 'points',
  source: {
    from: 'RECORDS',
    fact: { table: 'point_movement', function: 'SUM', column: 'lifetime' },
    column: 'lifetime_points',
  },
  examples: [
    {
      condition: { operator: 'AT_LEAST', value: 150 },
      matches: [
        {
          records: {
            point_movement: [
              { id: 1, at: 1, columns: { points: 150, lifetime: 150 } },
              { id: 2, at: 2, columns: { points: -40, lifetime: 0 } },
            ],
          },
        },
      ],
      misses: [{}, { records: { point_movement: [{ id: 1, at: 1, columns: { points: 500, lifetime: 149 } }] } }],
    },
  ],
};
