import type { AttributeEntry } from '../types';

export const customerType: AttributeEntry = {
  key: 'customerType',
  label: 'Customer type',
  group: 'Profile',
  help: 'What sort of customer it is, in the words of whoever recorded it.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'customer_type' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Retail' },
      matches: [{ columns: { customer_type: 'Retail' } }, { columns: { customer_type: ' RETAIL ' } }],
      misses: [{ columns: { customer_type: 'Wholesale' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Retail' },
      matches: [{ columns: { customer_type: 'Wholesale' } }, {}],
      misses: [{ columns: { customer_type: 'Retail' } }],
    },
  ],
};
