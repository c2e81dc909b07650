import { describedEnum } from '../../../graphql/enums';
import { Redemption } from '../redemption.entity';
import type { ActivityKind } from './activity-kind';

export const RedemptionStatusEnum = describedEnum('RedemptionStatus', 'What became of an attempt to redeem.', {
  SUCCEEDED: 'The customer got the reward.',
  FAILED: 'The reward was not given.',
});

export const redemptions: ActivityKind<Redemption> = {
  kind: 'redemption',
  list: 'redemptions',
  mutation: 'recordRedemptions',
  inputName: 'RedemptionInput',
  label: 'Redemption',
  plural: 'Redemptions',
  description: 'A reward that a customer redeemed, or tried to.',
  entity: Redemption,
  time: { key: 'at', label: 'Redeemed at', help: 'When it was.', knownAs: ['redemption date', 'date'] },
  fields: [
    {
      key: 'reward',
      label: 'Reward',
      help: 'What was redeemed.',
      type: 'text',
      required: true,
      knownAs: ['reward name', 'voucher'],
    },
    {
      key: 'status',
      label: 'Status',
      help: 'Left out means SUCCEEDED.',
      type: 'choice',
      choices: RedemptionStatusEnum,
      fallback: 'SUCCEEDED',
      knownAs: ['result', 'outcome'],
    },
    {
      key: 'program',
      label: 'Program',
      help: 'The loyalty program that it belongs to.',
      type: 'text',
      longest: 100,
      knownAs: ['loyalty program', 'scheme'],
    },
    {
      key: 'points',
      label: 'Points',
      help: 'What it cost, where it cost points.',
      type: 'whole',
      least: 0,
      knownAs: ['points spent', 'cost'],
    },
    { key: 'outlet', label: 'Outlet', help: 'Where it was.', type: 'text', knownAs: ['venue', 'store', 'shop', 'location'] },
  ],
  title: ({ reward, status }) => (status === 'FAILED' ? `Could not redeem ${reward}` : `Redeemed ${reward}`),
};
