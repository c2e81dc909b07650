import type { AttributeEntry } from '../types';

export const membershipCard: AttributeEntry = {
  key: 'membershipCard',
  label: 'Membership card',
  group: 'Profile',
  help: 'The card that the customer holds: Black, Gold …',
  type: 'choice',
  source: { from: 'COLUMN', column: 'membership_card' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Black' },
      matches: [{ columns: { membership_card: 'Black' } }, { columns: { membership_card: ' BLACK ' } }],
      misses: [{ columns: { membership_card: 'Gold' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Black' },
      matches: [{ columns: { membership_card: 'Gold' } }, {}],
      misses: [{ columns: { membership_card: 'Black' } }],
    },
  ],
};
