import type { AttributeEntry } from '../types';

export const status: AttributeEntry = {
  key: 'status',
  label: 'Status',
  group: 'Profile',
  help: 'VIP, Gold, Premium member …',
  type: 'choice',
  source: { from: 'COLUMN', column: 'status' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Gold' },
      matches: [{ columns: { status: 'Gold' } }, { columns: { status: ' GOLD ' } }],
      misses: [{ columns: { status: 'VIP' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Gold' },
      matches: [{ columns: { status: 'VIP' } }, {}],
      misses: [{ columns: { status: 'Gold' } }],
    },
  ],
};
