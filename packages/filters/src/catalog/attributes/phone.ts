import type { AttributeEntry } from '../types';

export const phone: AttributeEntry = {
  key: 'phone',
  label: 'Phone number',
  group: 'Profile',
  help: 'Where text messages go.',
  type: 'text',
  source: { from: 'COLUMN', column: 'phone' },
  examples: [
    {
      condition: { operator: 'STARTS_WITH', value: '+43' },
      matches: [{ columns: { phone: '+43 1 234' } }],
      misses: [{ columns: { phone: '+48 22 555' } }, {}],
    },
  ],
};
