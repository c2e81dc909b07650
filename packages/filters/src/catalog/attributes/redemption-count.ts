import type { AttributeEntry } from '../types';

export const redemptionCount: AttributeEntry = {
  key: 'redemptionCount',
  label: 'Number of redemptions',
  group: 'Loyalty',
  help: 'How many rewards the customer redeemed successfully.',
  type: 'number',
  unit: 'redemptions',
  source: {
    from: 'RECORDS',
    fact: { table: 'redemption', function: 'COUNT', only: { column: 'status', equals: 'SUCCEEDED' } },
    column: 'redemption_count',
  },
  examples: [
    {
      condition: { operator: 'IS', value: 1 },
      matches: [
        {
          records: {
            redemption: [
              { id: 1, at: 1, columns: { reward: 'Coffee', status: 'SUCCEEDED' } },
              { id: 2, at: 2, columns: { reward: 'Coffee', status: 'FAILED' } },
            ],
          },
        },
      ],
      misses: [{}, { records: { redemption: [{ id: 1, at: 1, columns: { reward: 'Coffee', status: 'FAILED' } }] } }],
    },
  ],
};
