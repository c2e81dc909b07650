import { LoyaltyAccount } from '../loyalty-account.entity';
import type { ActivityKind } from './activity-kind';
import { loyaltyRules } from './loyalty-rules';

export const loyaltyAccounts: ActivityKind<LoyaltyAccount> = {
  kind: 'loyaltyAccount',
  list: 'loyaltyAccounts',
  mutation: 'recordLoyaltyAccounts',
  inputName: 'LoyaltyAccountInput',
  label: 'Loyalty account',
  plural: 'Loyalty accounts',
  description: "A customer's membership of a loyalty program.",
  entity: LoyaltyAccount,
  time: { key: 'at', label: 'Enrolled at', help: 'When they enrolled.', knownAs: ['enrolment date', 'join date', 'date'] },
  fields: [
    {
      key: 'program',
      label: 'Program',
      help: 'The loyalty program.',
      type: 'text',
      required: true,
      longest: 100,
      knownAs: ['loyalty program', 'programme', 'scheme'],
    },
    {
      key: 'tier',
      label: 'Tier',
      help: "What they have reached; one of the program's tiers, where the program is described.",
      type: 'text',
      longest: 100,
      knownAs: ['level', 'loyalty tier', 'status'],
    },
    {
      key: 'points',
      label: 'Points',
      help: 'The balance, for who knows balances only: what the movements lack is written as one that is ADJUSTED.',
      type: 'whole',
      knownAs: ['points balance', 'balance'],
    },
    {
      key: 'lifetimePoints',
      label: 'Lifetime points',
      help: 'All that were ever earned, for who knows balances only.',
      type: 'whole',
      least: 0,
      knownAs: ['total points', 'lifetime balance'],
    },
  ],
  title: ({ program, tier }) => (tier === null ? `Joined ${program}` : `Joined ${program}, now ${tier}`),
  storedRules: loyaltyRules,
};
