import type { AttributeEntry } from '../types';

export const sourceId: AttributeEntry = {
  key: 'sourceId',
  label: 'Customer number',
  group: 'Profile',
  help: 'The key that your own system gave the customer.',
  type: 'text',
  source: { from: 'COLUMN', column: 'source_id' },
  examples: [
    {
      condition: { operator: 'IN', value: ['12923', '15594'] },
      matches: [{ columns: { source_id: '12923' } }],
      misses: [{ columns: { source_id: '129230' } }],
    },
  ],
};
