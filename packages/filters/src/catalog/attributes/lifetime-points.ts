import type { AttributeEntry } from '../types';

export const lifetimePoints: AttributeEntry = {
  key: 'lifetimePoints',
  label: 'Lifetime points',
  group: 'Loyalty',
  help: 'All points that were ever earned, of one program or of all; spending takes nothing away.',
  type: 'number',
  unit: 'points',
  source: {
    from: 'RECORDS',
    fact: { table: 'point_movement', function: 'SUM', column: 'lifetime' },
    column: 'lifetime_points',
  },
  program: 'OPTIONAL',
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
    {
      condition: { operator: 'LESS_THAN', value: 100, program: 'Beans' },
      matches: [
        {},
        {
          records: {
            point_movement: [
              { id: 1, at: 1, columns: { program: 'BEANS ', lifetime: 99 } },
              { id: 2, at: 2, columns: { program: 'Cakes', lifetime: 500 } },
            ],
          },
        },
      ],
      misses: [{ records: { point_movement: [{ id: 1, at: 1, columns: { program: 'beans', lifetime: 100 } }] } }],
    },
  ],
};
