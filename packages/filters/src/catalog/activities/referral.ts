import type { ActivityEntry } from '../types';

export const referral: ActivityEntry = {
  kind: 'referral',
  label: 'Referred somebody',
  group: 'Loyalty',
  help: 'People the customer brought, in one campaign or in all.',
  table: 'referral',
  fields: [
    { key: 'campaign', label: 'Campaign', type: 'choice', column: 'campaign', suggests: true },
    { key: 'referredSourceId', label: 'Referred customer', type: 'text', column: 'referred_source_id' },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of referrals' },
    {
      function: 'DISTINCT',
      field: 'referredSourceId',
      label: 'Different people',
      verb: { past: 'referred', base: 'refer', object: 'different people' },
    },
  ],
  verb: { past: 'referred', base: 'refer', object: 'somebody', none: 'anybody' },
  examples: [
    {
      condition: {
        where: { field: { key: 'campaign', operator: 'IS', value: 'Bring a friend' } },
        measure: { function: 'DISTINCT', field: 'referredSourceId' },
        operator: 'AT_LEAST',
        value: 2,
      },
      matches: [
        {
          records: {
            referral: [
              { id: 1, at: 1, columns: { campaign: 'Bring a friend', referred_source_id: 'a' } },
              { id: 2, at: 2, columns: { campaign: 'bring a friend', referred_source_id: 'b' } },
            ],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            referral: [
              { id: 1, at: 1, columns: { campaign: 'Bring a friend', referred_source_id: 'a' } },
              { id: 2, at: 2, columns: { campaign: 'Bring a friend', referred_source_id: 'A' } },
              { id: 3, at: 3, columns: { campaign: null, referred_source_id: 'b' } },
            ],
          },
        },
      ],
    },
  ],
};
