import type { ActivityEntry } from '../types';

export const offer: ActivityEntry = {
  kind: 'offer',
  label: 'Got an offer',
  group: 'Offers',
  help: 'Offers issued to the customer, and what became of each: redeemed, expired, or still open.',
  table: 'offer',
  fields: [
    { key: 'offer', label: 'Offer', type: 'choice', column: 'offer', suggests: true },
    { key: 'kind', label: 'Kind', type: 'choice', column: 'kind', suggests: true },
    {
      key: 'status',
      label: 'Status',
      type: 'choice',
      choices: [
        { value: 'ISSUED', label: 'open' },
        { value: 'REDEEMED', label: 'redeemed' },
        { value: 'EXPIRED', label: 'expired' },
      ],
      follows: {
        cases: [
          { value: 'REDEEMED', where: { field: { key: 'redeemedAt', operator: 'HAS_VALUE' } } },
          {
            value: 'EXPIRED',
            where: { field: { key: 'expiresAt', operator: 'MORE_THAN_AGO', value: { amount: 0, unit: 'HOUR' } } },
          },
        ],
        otherwise: 'ISSUED',
      },
    },
    { key: 'code', label: 'Code', type: 'text', column: 'code', suggests: true },
    { key: 'redeemedAt', label: 'Redeemed', noun: 'redemption', type: 'date', column: 'redeemed_at', past: true },
    { key: 'expiresAt', label: 'Expires', noun: 'expiry', type: 'date', column: 'expires_at' },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of offers' },
    {
      function: 'DISTINCT',
      field: 'offer',
      label: 'Different offers',
      verb: { past: 'got', base: 'get', object: 'different offers' },
    },
  ],
  verb: { past: 'got', base: 'get', object: 'an offer', none: 'any offer', several: 'offers' },
  examples: [
    {
      condition: {
        where: {
          all: [
            { field: { key: 'kind', operator: 'IS', value: 'welcome' } },
            { field: { key: 'redeemedAt', operator: 'IS_UNKNOWN' } },
          ],
        },
      },
      matches: [{ records: { offer: [{ id: 1, at: 1, columns: { offer: 'Hello', kind: 'WELCOME', redeemed_at: null } }] } }],
      misses: [
        {},
        {
          records: {
            offer: [
              { id: 1, at: 1, columns: { offer: 'Hello', kind: 'WELCOME', redeemed_at: 5 } },
              { id: 2, at: 1, columns: { offer: 'Cake', kind: 'BIRTHDAY', redeemed_at: null } },
            ],
          },
        },
      ],
    },
    {
      condition: {
        where: {
          all: [
            { field: { key: 'kind', operator: 'IS', value: 'welcome' } },
            { field: { key: 'status', operator: 'IS', value: 'EXPIRED' } },
          ],
        },
      },
      matches: [
        {
          records: {
            offer: [{ id: 1, at: 1, columns: { offer: 'Hello', kind: 'Welcome', expires_at: Date.UTC(2026, 10, 22, 8) } }],
          },
        },
      ],
      misses: [
        {},
        { records: { offer: [{ id: 1, at: 1, columns: { offer: 'Hello', kind: 'Welcome', expires_at: null } }] } },
        {
          records: { offer: [{ id: 1, at: 1, columns: { offer: 'Hello', kind: 'Welcome', expires_at: Date.UTC(2026, 11, 1) } }] },
        },
        {
          records: {
            offer: [
              { id: 1, at: 1, columns: { offer: 'Hello', kind: 'Welcome', expires_at: Date.UTC(2025, 1, 1), redeemed_at: 7 } },
            ],
          },
        },
      ],
    },
    {
      condition: { where: { field: { key: 'expiresAt', operator: 'BEFORE', value: '2026-01-01' } } },
      matches: [{ records: { offer: [{ id: 1, at: 1, columns: { offer: 'Hello', expires_at: Date.UTC(2025, 11, 31, 12) } }] } }],
      misses: [
        { records: { offer: [{ id: 1, at: 1, columns: { offer: 'Hello', expires_at: Date.UTC(2026, 0, 1, 12) } }] } },
        { records: { offer: [{ id: 1, at: 1, columns: { offer: 'Hello', expires_at: null } }] } },
      ],
    },
  ],
};
