import type { AttributeEntry } from '../types';

export const referralCount: AttributeEntry = {
  key: 'referralCount',
  label: 'Referred customers',
  group: 'Loyalty',
  help: 'How many people the customer brought.',
  type: 'number',
  unit: 'people',
  verb: { past: 'referred', base: 'refer', after: 'people' },
  source: {
    from: 'RECORDS',
    fact: { table: 'referral', function: 'COUNT' },
    column: 'referral_count',
  },
  examples: [
    {
      condition: { operator: 'MORE_THAN', value: 1 },
      matches: [
        {
          records: {
            referral: [
              { id: 1, at: 1, columns: { referred_source_id: 'a' } },
              { id: 2, at: 2, columns: { referred_source_id: 'b' } },
            ],
          },
        },
      ],
      misses: [{}, { records: { referral: [{ id: 1, at: 1, columns: { referred_source_id: 'a' } }] } }],
    },
  ],
};
