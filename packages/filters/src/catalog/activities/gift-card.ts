import type { ActivityEntry } from '../types';

export const giftCard: ActivityEntry = {
  kind: 'giftCard',
  label: 'Gift card',
  group: 'Gift cards',
  help: 'Gift cards the customer holds, and what is left on them.',
  table: 'gift_card',
  fields: [
    { key: 'campaign', label: 'Campaign', type: 'choice', column: 'campaign', suggests: true },
    { key: 'code', label: 'Code', type: 'text', column: 'code', suggests: true },
    { key: 'amount', label: 'Amount', type: 'money', column: 'amount' },
    { key: 'balance', label: 'Balance', type: 'money', column: 'balance' },
    { key: 'spent', label: 'Spent', type: 'money', column: 'amount', less: 'balance' },
    { key: 'expiresAt', label: 'Expires', noun: 'expiry', type: 'date', column: 'expires_at' },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of gift cards' },
    { function: 'SUM', field: 'balance', label: 'Balance of all gift cards' },
    { function: 'SUM', field: 'amount', label: 'Amount of all gift cards' },
    { function: 'SUM', field: 'spent', label: 'Amount spent of all gift cards' },
    { function: 'MIN', field: 'balance', label: 'Smallest balance' },
    { function: 'MAX', field: 'balance', label: 'Largest balance' },
  ],
  verb: { past: 'held', base: 'hold', object: 'a gift card', none: 'any gift card', several: 'gift cards' },
  examples: [
    {
      condition: { measure: { function: 'SUM', field: 'spent' }, operator: 'AT_LEAST', value: '35.00' },
      matches: [{ records: { gift_card: [{ id: 1, at: 1, columns: { amount: 5_000, balance: 1_500 } }] } }],
      misses: [{}, { records: { gift_card: [{ id: 1, at: 1, columns: { amount: 5_000, balance: 1_501 } }] } }],
    },
    {
      condition: { where: { field: { key: 'spent', operator: 'IS', value: 0 } } },
      matches: [{ records: { gift_card: [{ id: 1, at: 1, columns: { amount: 500, balance: 500 } }] } }],
      misses: [{}, { records: { gift_card: [{ id: 1, at: 1, columns: { amount: 500, balance: 499 } }] } }],
    },
    {
      condition: {
        where: { field: { key: 'campaign', operator: 'IS', value: 'Christmas' } },
        measure: { function: 'SUM', field: 'balance' },
        operator: 'AT_LEAST',
        value: '20.00',
      },
      matches: [
        {
          records: {
            gift_card: [
              { id: 1, at: 1, columns: { campaign: 'christmas', amount: 5_000, balance: 1_500 } },
              { id: 2, at: 2, columns: { campaign: 'Christmas', amount: 500, balance: 500 } },
            ],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            gift_card: [
              { id: 1, at: 1, columns: { campaign: 'Christmas', amount: 5_000, balance: 1_999 } },
              { id: 2, at: 2, columns: { campaign: 'Easter', amount: 5_000, balance: 5_000 } },
            ],
          },
        },
      ],
    },
  ],
};
