import type { AttributeEntry } from '../types';

export const tier: AttributeEntry = {
  key: 'tier',
  label: 'Tier',
  group: 'Loyalty',
  help: 'The tier that the customer has reached in a loyalty program.',
  type: 'choice',
  program: 'REQUIRED',
  tiers: true,
  source: {
    from: 'RECORDS',
    fact: { table: 'loyalty_account', function: 'LATEST', column: 'tier' },
    column: 'tier',
  },
  examples: [
    {
      condition: { operator: 'IN', value: ['gold', 'Platinum'], program: 'beans' },
      matches: [
        {
          records: {
            loyalty_account: [
              { id: 1, at: 1, columns: { program: 'Beans', tier: 'Silver' } },
              { id: 2, at: 2, columns: { program: 'Beans', tier: 'Gold' } },
            ],
          },
        },
      ],
      misses: [
        {},
        { records: { loyalty_account: [{ id: 1, at: 1, columns: { program: 'Cakes', tier: 'Gold' } }] } },
        {
          records: {
            loyalty_account: [
              { id: 1, at: 1, columns: { program: 'Beans', tier: 'Gold' } },
              { id: 2, at: 2, columns: { program: 'Beans', tier: null } },
            ],
          },
        },
      ],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Gold', program: 'Beans' },
      matches: [{}, { records: { loyalty_account: [{ id: 1, at: 1, columns: { program: 'Cakes', tier: 'Gold' } }] } }],
      misses: [{ records: { loyalty_account: [{ id: 1, at: 1, columns: { program: 'Beans', tier: 'GOLD' } }] } }],
    },
  ],
};
