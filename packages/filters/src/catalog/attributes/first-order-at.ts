import type { AttributeEntry } from '../types';

export const firstOrderAt: AttributeEntry = {
  key: 'firstOrderAt',
  label: 'First order',
  group: 'Orders',
  help: 'When the customer bought for the first time.',
  type: 'date',
  storage: 'INSTANT',
  past: true,
  source: {
    from: 'RECORDS',
    fact: { table: 'orders', function: 'MIN', column: 'at', only: { column: 'kind', equals: 'SALE' } },
    column: 'first_order_at',
  },
  examples: [
    {
      condition: { operator: 'AFTER', value: '2025-02-28' },
      matches: [{ records: { orders: [{ id: 1, at: Date.UTC(2025, 2, 1, 12), columns: { kind: 'SALE', total: 5 } }] } }],
      misses: [
        {
          records: {
            orders: [
              { id: 1, at: Date.UTC(2025, 1, 1, 12), columns: { kind: 'SALE', total: 5 } },
              { id: 2, at: Date.UTC(2025, 2, 2, 12), columns: { kind: 'SALE', total: 5 } },
            ],
          },
        },
        {},
      ],
    },
  ],
};
