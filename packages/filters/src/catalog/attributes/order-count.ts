import type { AttributeEntry } from '../types';

export const orderCount: AttributeEntry = {
  key: 'orderCount',
  label: 'Number of orders',
  group: 'Orders',
  help: 'Sales the customer placed, ever. Returns do not count.',
  type: 'number',
  unit: 'orders',
  source: {
    from: 'RECORDS',
    fact: { table: 'orders', function: 'COUNT', only: { column: 'kind', equals: 'SALE' } },
    column: 'order_count',
  },
  examples: [
    {
      condition: { operator: 'IS', value: 1 },
      matches: [
        { records: { orders: [{ id: 1, at: 1, columns: { kind: 'SALE', total: 500 } }] } },
        {
          records: {
            orders: [
              { id: 1, at: 1, columns: { kind: 'SALE', total: 500 } },
              { id: 2, at: 2, columns: { kind: 'RETURN', total: -500 } },
            ],
          },
        },
      ],
      misses: [{}, { records: { orders: [{ id: 1, at: 1, columns: { kind: 'RETURN', total: -500 } }] } }],
    },
  ],
};
