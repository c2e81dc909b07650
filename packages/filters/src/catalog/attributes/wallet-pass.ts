import type { AttributeEntry } from '../types';

export const walletPass: AttributeEntry = {
  key: 'walletPass',
  label: 'Wallet pass',
  group: 'Loyalty',
  help: 'The wallet that holds a pass of the customer. Unknown when there is none.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'wallet_pass' },
  choices: [
    { value: 'APPLE', label: 'Apple' },
    { value: 'GOOGLE', label: 'Google' },
  ],
  examples: [
    {
      condition: { operator: 'IS', value: 'APPLE' },
      matches: [{ columns: { wallet_pass: 'APPLE' } }],
      misses: [{ columns: { wallet_pass: 'GOOGLE' } }, {}],
    },
    {
      condition: { operator: 'HAS_VALUE' },
      matches: [{ columns: { wallet_pass: 'GOOGLE' } }],
      misses: [{}],
    },
  ],
};
