import type { AttributeEntry } from '../types';

export const loginMethod: AttributeEntry = {
  key: 'loginMethod',
  label: 'Login method',
  group: 'Profile',
  help: 'How the customer signs in: email, Apple, Google …',
  type: 'choice',
  source: { from: 'COLUMN', column: 'login_method' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Apple' },
      matches: [{ columns: { login_method: 'Apple' } }, { columns: { login_method: ' APPLE ' } }],
      misses: [{ columns: { login_method: 'Google' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Apple' },
      matches: [{ columns: { login_method: 'Google' } }, {}],
      misses: [{ columns: { login_method: 'Apple' } }],
    },
  ],
};
