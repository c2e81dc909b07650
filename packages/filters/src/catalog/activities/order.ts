import type { ActivityEntry } from '../types';
import { offerCodeField, orderLineFields } from './order-line-fields';

export const order: ActivityEntry = {
  kind: 'order',
  label: 'Ordered',
  group: 'Orders',
  help: 'Orders the customer placed. Totals subtract returns; everything else looks at sales.',
  table: 'orders',
  only: { column: 'kind', equals: 'SALE' },
  wholeTable: ['SUM'],
  fields: [{ key: 'total', label: 'Total', type: 'money', column: 'total' }, offerCodeField],
  lines: { table: 'order_line', parent: 'order_id', fields: orderLineFields },
  measures: [
    { function: 'COUNT', label: 'Number of orders' },
    { function: 'SUM', field: 'total', label: 'Total spend', verb: { past: 'spent', base: 'spend' } },
    { function: 'AVG', field: 'total', label: 'Average order' },
    { function: 'MIN', field: 'total', label: 'Smallest order' },
    { function: 'MAX', field: 'total', label: 'Largest order' },
    {
      function: 'DISTINCT',
      field: 'offerCode',
      label: 'Different offer codes',
      verb: { past: 'used', base: 'use', object: 'different offer codes' },
    },
  ],
  verb: { past: 'placed', base: 'place', object: 'an order', none: 'any order', several: 'orders' },
  examples: [
    {
      condition: { measure: { function: 'SUM', field: 'total' }, operator: 'AT_LEAST', value: '200.00' },
      matches: [{ records: { orders: [{ id: 1, at: 1, columns: { kind: 'SALE', total: 20_000 } }] } }],
      misses: [
        {},
        {
          records: {
            orders: [
              { id: 1, at: 1, columns: { kind: 'SALE', total: 20_000 } },
              { id: 2, at: 2, columns: { kind: 'RETURN', total: -1 } },
            ],
          },
        },
      ],
    },
    {
      condition: { operator: 'EXACTLY', value: 0 },
      matches: [{}, { records: { orders: [{ id: 1, at: 1, columns: { kind: 'RETURN', total: -500 } }] } }],
      misses: [{ records: { orders: [{ id: 1, at: 1, columns: { kind: 'SALE', total: 500 } }] } }],
    },
    {
      condition: { where: { lines: { field: { key: 'sku', operator: 'IS', value: '85123a' } } } },
      matches: [
        {
          records: {
            orders: [
              {
                id: 1,
                at: 1,
                columns: { kind: 'SALE', total: 5 },
                lines: [{ id: 1, at: 1, columns: { kind: 'SALE', sku: '85123A' } }],
              },
            ],
          },
        },
      ],
      misses: [{}, { records: { orders: [{ id: 1, at: 1, columns: { kind: 'SALE', total: 5 }, lines: [] }] } }],
    },
  ],
};
