import type { AttributeEntry } from '../types';

export const registeredAt: AttributeEntry = {
  key: 'registeredAt',
  label: 'Registration',
  group: 'Profile',
  help: 'When the customer signed up or was created.',
  type: 'date',
  storage: 'INSTANT',
  past: true,
  source: { from: 'COLUMN', column: 'registered_at' },
  examples: [
    {
      condition: { operator: 'BEFORE', value: '2024-01-01' },
      matches: [{ columns: { registered_at: Date.UTC(2023, 5, 1) } }],
      misses: [{ columns: { registered_at: Date.UTC(2024, 5, 1) } }, {}],
    },
  ],
};
