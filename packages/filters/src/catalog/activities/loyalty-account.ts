import type { ActivityEntry } from '../types';

export const loyaltyAccount: ActivityEntry = {
  kind: 'loyaltyAccount',
  label: 'Is in a program',
  group: 'Loyalty',
  help: 'Loyalty programs the customer is in, and the tier reached there.',
  table: 'loyalty_account',
  fields: [
    { key: 'program', label: 'Program', type: 'choice', column: 'program', suggests: true },
    { key: 'tier', label: 'Tier', type: 'choice', column: 'tier', suggests: true },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of programs' },
    {
      function: 'DISTINCT',
      field: 'tier',
      label: 'Different tiers',
      verb: { past: 'reached', base: 'reach', object: 'different tiers' },
    },
  ],
  verb: { past: 'joined', base: 'join', object: 'a loyalty program', none: 'any loyalty program', several: 'loyalty programs' },
  examples: [
    {
      condition: {
        where: {
          all: [
            { field: { key: 'program', operator: 'IS', value: 'Beans' } },
            { field: { key: 'tier', operator: 'IN', value: ['Gold', 'Platinum'] } },
          ],
        },
      },
      matches: [{ records: { loyalty_account: [{ id: 1, at: 1, columns: { program: 'Beans', tier: 'gold' } }] } }],
      misses: [
        {},
        {
          records: {
            loyalty_account: [
              { id: 1, at: 1, columns: { program: 'Beans', tier: null } },
              { id: 2, at: 1, columns: { program: 'Cakes', tier: 'Gold' } },
            ],
          },
        },
      ],
    },
  ],
};
