import type { AttributeEntry } from '../types';

export const lastOrderAt: AttributeEntry = {
  key: 'lastOrderAt',
  label: 'Last order',
  group: 'Orders',
  help: 'When the customer bought last. Returns do not count.',
  type: 'date',
  storage: 'INSTANT',
  past: true,
  source: {
    from: 'RECORDS',
    fact: { table: 'orders', function: 'MAX', column: 'at', only: { column: 'kind', equals: 'SALE' } },
    column: 'last_order_at',
  },
  examples: [
    {
      condition: { operator: 'BEFORE', value: '2025-03-01' },
      matches: [
        {
          records: {
            orders: [
              { id: 1, at: Date.UTC(2025, 1, 1, 12), columns: { kind: 'SALE', total: 5 } },
              { id: 2, at: Date.UTC(2025, 3, 1, 12), columns: { kind: 'RETURN', total: -5 } },
            ],
          },
        },
      ],
      misses: [{ records: { orders: [{ id: 1, at: Date.UTC(2025, 2, 1, 12), columns: { kind: 'SALE', total: 5 } }] } }, {}],
    },
  ],
};
