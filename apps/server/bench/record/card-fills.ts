import { DAY, type Fill, inOrderOfTime, someCustomer } from './shop';
import { drawn, numberedTwins, word, wordTwins } from './words';

/** Rows per customer of what a shop has less of: loyalty, rewards, cards, referrals, challenges, messages. */
export const PER_CUSTOMER_OF_CARDS = {
  loyalty: 1,
  redemptions: 0.5,
  offers: 1,
  giftCards: 0.2,
  stampCards: 0.3,
  referrals: 0.2,
  challenges: 0.3,
  messages: 3,
} as const;

const PER_CUSTOMER = PER_CUSTOMER_OF_CARDS;

/** A time after the record's own, which stands in `@at`, for one in `of`; otherwise unknown. */
const sometimesLater = (salt: string, of: number): string =>
  `IF(${drawn(salt, of)} = 0, @at + ${DAY} * (1 + ${drawn(`${salt} days`, 20)}), NULL)`;

export const cardFills: readonly Fill[] = [
  {
    table: 'loyalty_account',
    perCustomer: PER_CUSTOMER.loyalty,
    columns: 'customer_id, at, source_id, program, program_folded, tier, tier_folded',
    values: (shop) => `${shop.customersBefore} + n, ${inOrderOfTime(shop, { days: 730, perCustomer: PER_CUSTOMER.loyalty })},
      CONCAT('l', n), 'Beans', 'beans', ${wordTwins('tier', ['Bronze', 'Bronze', 'Silver', 'Gold', null])}`,
  },
  {
    table: 'redemption',
    perCustomer: PER_CUSTOMER.redemptions,
    columns: 'customer_id, at, source_id, reward, reward_folded, status, program, program_folded, points, outlet, outlet_folded',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 730, perCustomer: PER_CUSTOMER.redemptions })},
      CONCAT('r', n), ${numberedTwins('reward', 'Reward', 20)}, IF(n % 10 = 0, 'FAILED', 'SUCCEEDED'), 'Beans', 'beans',
      50 + ${drawn('cost', 400)}, ${numberedTwins('place', 'Outlet', 40)}`,
  },
  {
    table: 'offer',
    perCustomer: PER_CUSTOMER.offers,
    columns: 'customer_id, at, source_id, offer, offer_folded, kind, kind_folded, redeemed_at, expires_at',
    values: (
      shop,
    ) => `${shop.customersBefore} + n, @at := ${inOrderOfTime(shop, { days: 400, perCustomer: PER_CUSTOMER.offers })},
      CONCAT('w', n), 'Free coffee', 'free coffee', 'WELCOME', 'welcome', ${sometimesLater('used', 3)},
      @at + ${30 * DAY}`,
  },
  {
    table: 'gift_card',
    perCustomer: PER_CUSTOMER.giftCards,
    columns: 'customer_id, at, source_id, campaign, campaign_folded, amount, balance',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 730, perCustomer: PER_CUSTOMER.giftCards })},
      CONCAT('g', n), ${numberedTwins('gift', 'Campaign', 12)}, 5000, ${drawn('balance', 51)} * 100`,
  },
  {
    table: 'stamp_card',
    perCustomer: PER_CUSTOMER.stampCards,
    columns: 'customer_id, at, source_id, card, card_folded, stamps, stamps_needed, completed_at',
    values: (shop) => `${someCustomer(shop)}, @at := ${inOrderOfTime(shop, { days: 365, perCustomer: PER_CUSTOMER.stampCards })},
      CONCAT('s', n), ${numberedTwins('card', 'Card', 5)}, ${drawn('stamps', 11)}, 10, ${sometimesLater('full', 4)}`,
  },
  {
    table: 'referral',
    perCustomer: PER_CUSTOMER.referrals,
    columns: 'customer_id, at, source_id, campaign, campaign_folded, referred_source_id, referred_source_id_folded',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 730, perCustomer: PER_CUSTOMER.referrals })},
      CONCAT('f', n), ${numberedTwins('friend', 'Campaign', 6)}, CONCAT('c', n), CONCAT('c', n)`,
  },
  {
    table: 'challenge',
    perCustomer: PER_CUSTOMER.challenges,
    columns: 'customer_id, at, source_id, challenge, challenge_folded, completed_at',
    values: (shop) => `${someCustomer(shop)}, @at := ${inOrderOfTime(shop, { days: 365, perCustomer: PER_CUSTOMER.challenges })},
      CONCAT('h', n), ${numberedTwins('dare', 'Challenge', 8)}, ${sometimesLater('done', 2)}`,
  },
  {
    table: 'message',
    perCustomer: PER_CUSTOMER.messages,
    columns: 'customer_id, at, source_id, channel, type, campaign, campaign_folded',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 365, perCustomer: PER_CUSTOMER.messages })},
      CONCAT('m', n), 'EMAIL', ${word('what', ['SENT', 'SENT', 'SENT', 'SENT', 'OPENED', 'OPENED', 'CLICKED', 'BOUNCED'], false)},
      ${numberedTwins('mail', 'Campaign', 30)}`,
  },
];
