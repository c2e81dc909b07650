import type { ActivityEntry } from '../types';
import { offerCodeField, orderLineFields } from './order-line-fields';

export const purchase: ActivityEntry = {
  kind: 'purchase',
  label: 'Bought',
  group: 'Orders',
  help: 'One line of a sale. All that is asked of it holds on the same line.',
  table: 'order_line',
  only: { column: 'kind', equals: 'SALE' },
  fields: [...orderLineFields, offerCodeField],
  measures: [
    { function: 'COUNT', label: 'Number of purchases' },
    { function: 'SUM', field: 'quantity', label: 'Pieces bought', verb: { past: 'bought', base: 'buy', object: 'pieces' } },
    { function: 'SUM', field: 'amount', label: 'Amount spent on it', verb: { past: 'spent', base: 'spend' } },
    { function: 'AVG', field: 'amount', label: 'Average amount of a line' },
    { function: 'MIN', field: 'amount', label: 'Smallest amount of a line' },
    { function: 'MAX', field: 'amount', label: 'Largest amount of a line' },
    {
      function: 'DISTINCT',
      field: 'sku',
      label: 'Different products',
      verb: { past: 'bought', base: 'buy', object: 'different products' },
    },
    {
      function: 'DISTINCT',
      field: 'brand',
      label: 'Different brands',
      verb: { past: 'bought', base: 'buy', object: 'different brands' },
    },
  ],
  verb: { past: 'bought', base: 'buy', object: 'something', none: 'anything' },
  examples: [
    {
      condition: {
        where: {
          all: [
            { field: { key: 'brand', operator: 'IS', value: 'Lindenhof' } },
            { field: { key: 'tags', operator: 'INCLUDES_ANY', value: ['beans'] } },
          ],
        },
      },
      matches: [
        {
          records: {
            order_line: [{ id: 1, at: 1, columns: { kind: 'SALE', sku: 'L1', brand: 'LINDENHOF', tags: ['Beans', 'dark'] } }],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            order_line: [
              { id: 1, at: 1, columns: { kind: 'SALE', sku: 'L1', brand: 'Lindenhof', tags: ['tea'] } },
              { id: 2, at: 1, columns: { kind: 'SALE', sku: 'A1', brand: 'Arbor', tags: ['beans'] } },
              { id: 3, at: 1, columns: { kind: 'RETURN', sku: 'L1', brand: 'Lindenhof', tags: ['beans'] } },
            ],
          },
        },
      ],
    },
  ],
};
