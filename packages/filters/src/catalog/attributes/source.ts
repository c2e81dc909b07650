import type { AttributeEntry } from '../types';

export const source: AttributeEntry = {
  key: 'source',
  label: 'Source',
  group: 'Profile',
  help: 'Where the customer came from: Shopify, Mailchimp, CSV …',
  type: 'choice',
  source: { from: 'COLUMN', column: 'source' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Shopify' },
      matches: [{ columns: { source: 'Shopify' } }, { columns: { source: ' SHOPIFY ' } }],
      misses: [{ columns: { source: 'Mailchimp' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Shopify' },
      matches: [{ columns: { source: 'Mailchimp' } }, {}],
      misses: [{ columns: { source: 'Shopify' } }],
    },
  ],
};
