import type { ActivityEntry } from '../types';

export const redemption: ActivityEntry = {
  kind: 'redemption',
  label: 'Redeemed',
  group: 'Loyalty',
  help: 'Rewards the customer redeemed. Attempts that failed do not count.',
  table: 'redemption',
  only: { column: 'status', equals: 'SUCCEEDED' },
  fields: [
    { key: 'reward', label: 'Reward', type: 'choice', column: 'reward', suggests: true },
    { key: 'program', label: 'Program', type: 'choice', column: 'program', suggests: true },
    { key: 'points', label: 'Points', type: 'number', column: 'points', unit: 'points' },
    { key: 'outlet', label: 'Outlet', type: 'choice', column: 'outlet', suggests: true },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of redemptions' },
    {
      function: 'SUM',
      field: 'points',
      label: 'Points spent on rewards',
      verb: { past: 'spent', base: 'spend', object: 'reward points' },
    },
    { function: 'AVG', field: 'points', label: 'Average points of a reward' },
    { function: 'MIN', field: 'points', label: 'Fewest points of a reward' },
    { function: 'MAX', field: 'points', label: 'Most points of a reward' },
    {
      function: 'DISTINCT',
      field: 'reward',
      label: 'Different rewards',
      verb: { past: 'redeemed', base: 'redeem', object: 'different rewards' },
    },
  ],
  verb: { past: 'redeemed', base: 'redeem', object: 'a reward', none: 'any reward', several: 'rewards' },
  examples: [
    {
      condition: { where: { field: { key: 'reward', operator: 'IS', value: 'free coffee' } } },
      matches: [{ records: { redemption: [{ id: 1, at: 1, columns: { reward: 'Free coffee', status: 'SUCCEEDED' } }] } }],
      misses: [
        {},
        {
          records: {
            redemption: [
              { id: 1, at: 1, columns: { reward: 'Free coffee', status: 'FAILED' } },
              { id: 2, at: 2, columns: { reward: 'Cake', status: 'SUCCEEDED' } },
            ],
          },
        },
      ],
    },
    {
      // Rewards without points cost none.
      condition: { measure: { function: 'SUM', field: 'points' }, operator: 'EXACTLY', value: 0 },
      matches: [
        {},
        { records: { redemption: [{ id: 1, at: 1, columns: { reward: 'Cake', status: 'SUCCEEDED', points: null } }] } },
      ],
      misses: [{ records: { redemption: [{ id: 1, at: 1, columns: { reward: 'Cake', status: 'SUCCEEDED', points: 5 } }] } }],
    },
  ],
};
