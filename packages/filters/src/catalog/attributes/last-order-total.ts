import type { AttributeEntry } from '../types';

export const lastOrderTotal: AttributeEntry = {
  key: 'lastOrderTotal',
  label: 'Amount of the last order',
  group: 'Orders',
  help: 'What the last sale came to.',
  type: 'money',
  source: {
    from: 'RECORDS',
    fact: { table: 'orders', function: 'LATEST', column: 'total', only: { column: 'kind', equals: 'SALE' } },
    column: 'last_order_total',
  },
  examples: [
    {
      condition: { operator: 'AT_LEAST', value: '10' },
      matches: [
        {
          records: {
            orders: [
              { id: 1, at: 1, columns: { kind: 'SALE', total: 500 } },
              { id: 2, at: 2, columns: { kind: 'SALE', total: 1000 } },
            ],
          },
        },
        {
          records: {
            orders: [
              { id: 1, at: 2, columns: { kind: 'SALE', total: 500 } },
              { id: 2, at: 2, columns: { kind: 'SALE', total: 1000 } },
            ],
          },
        },
      ],
      misses: [
        {
          records: {
            orders: [
              { id: 1, at: 2, columns: { kind: 'SALE', total: 500 } },
              { id: 2, at: 1, columns: { kind: 'SALE', total: 1000 } },
            ],
          },
        },
        {},
      ],
    },
  ],
};
