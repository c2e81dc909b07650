import type { AttributeEntry } from '../types';

export const fraudStatus: AttributeEntry = {
  key: 'fraudStatus',
  label: 'Fraud status',
  group: 'Profile',
  help: 'What a check for fraud said.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'fraud_status' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Cleared' },
      matches: [{ columns: { fraud_status: 'Cleared' } }, { columns: { fraud_status: ' CLEARED ' } }],
      misses: [{ columns: { fraud_status: 'Suspected' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Cleared' },
      matches: [{ columns: { fraud_status: 'Suspected' } }, {}],
      misses: [{ columns: { fraud_status: 'Cleared' } }],
    },
  ],
};
