import { Referral } from '../referral.entity';
import type { ActivityKind, ActivityReader, ActivityValues } from './activity-kind';

const complete = (values: ActivityValues, reader: ActivityReader): ActivityValues => {
  if (values.referredSourceId === reader.text('customerSourceId', 190))
    reader.refuse('referredSourceId', 'is the customer’s own');
  return values;
};

export const referrals: ActivityKind<Referral> = {
  kind: 'referral',
  list: 'referrals',
  mutation: 'recordReferrals',
  inputName: 'ReferralInput',
  label: 'Referral',
  plural: 'Referrals',
  description: 'Somebody whom a customer brought.',
  entity: Referral,
  time: { key: 'at', label: 'Referred at', help: 'When it was.', knownAs: ['referral date', 'date'] },
  fields: [
    {
      key: 'referredSourceId',
      label: 'Referred customer',
      help: 'The key of whom they brought; there need be no such customer.',
      type: 'text',
      required: true,
      longest: 190,
      knownAs: ['referred customer id', 'friend id', 'referee'],
    },
    { key: 'campaign', label: 'Campaign', help: 'The campaign that it belongs to.', type: 'text' },
  ],
  title: ({ referredSourceId }) => `Referred ${referredSourceId}`,
  complete,
};
