import type { AttributeEntry } from '../types';

export const totalSpend: AttributeEntry = {
  key: 'totalSpend',
  label: 'Total spent',
  group: 'Orders',
  help: 'Sales less returns, ever.',
  type: 'money',
  verb: { past: 'spent', base: 'spend', after: 'in all' },
  source: {
    from: 'RECORDS',
    fact: { table: 'orders', function: 'SUM', column: 'total' },
    column: 'total_spend',
  },
  examples: [
    {
      condition: { operator: 'LESS_THAN', value: '5.00' },
      matches: [
        {},
        {
          records: {
            orders: [
              { id: 1, at: 1, columns: { kind: 'SALE', total: 900 } },
              { id: 2, at: 2, columns: { kind: 'RETURN', total: -500 } },
            ],
          },
        },
      ],
      misses: [{ records: { orders: [{ id: 1, at: 1, columns: { kind: 'SALE', total: 500 } }] } }],
    },
  ],
};
