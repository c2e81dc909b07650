import type { ActivityEntry } from '../types';

export const visit: ActivityEntry = {
  kind: 'visit',
  label: 'Visited',
  group: 'Visits',
  help: 'Visits, at any outlet or at a chosen one.',
  table: 'visit',
  fields: [{ key: 'outlet', label: 'Outlet', type: 'choice', column: 'outlet', suggests: true }],
  measures: [
    { function: 'COUNT', label: 'Number of visits' },
    {
      function: 'DISTINCT',
      field: 'outlet',
      label: 'Different outlets',
      verb: { past: 'visited', base: 'visit', object: 'different outlets' },
    },
  ],
  verb: { past: 'visited', base: 'visit' },
  examples: [
    {
      condition: { where: { field: { key: 'outlet', operator: 'IS', value: 'Quay 4' } }, operator: 'AT_LEAST', value: 2 },
      matches: [
        {
          records: {
            visit: [
              { id: 1, at: 1, columns: { outlet: 'Quay 4' } },
              { id: 2, at: 2, columns: { outlet: 'quay 4 ' } },
            ],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            visit: [
              { id: 1, at: 1, columns: { outlet: 'Quay 4' } },
              { id: 2, at: 2, columns: { outlet: 'Market' } },
            ],
          },
        },
      ],
    },
  ],
};
