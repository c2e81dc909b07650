import type { Person } from './customer';
import { PROGRAM, TIERS, type Tier } from './program';
import type { Random } from './random';
import type {
  DemoChallenge,
  DemoGiftCard,
  DemoLoyaltyAccount,
  DemoOffer,
  DemoPoints,
  DemoRedemption,
  DemoReferral,
  DemoStampCard,
  DemoVisit,
} from './rows';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const STAMPS = 10;
const CHALLENGES = ['Ten cups in ten days', 'Taste four origins', 'Bring your own cup'] as const;
const GIFT_CAMPAIGNS = ['Christmas', 'Birthday', 'Thank you'] as const;

export interface Loyalty {
  readonly loyaltyAccounts: readonly DemoLoyaltyAccount[];
  readonly redemptions: readonly DemoRedemption[];
  readonly offers: readonly DemoOffer[];
  readonly giftCards: readonly DemoGiftCard[];
  readonly stampCards: readonly DemoStampCard[];
  readonly referrals: readonly DemoReferral[];
  readonly challenges: readonly DemoChallenge[];
}

interface Member {
  readonly person: Person;
  readonly random: Random;
  readonly visits: readonly DemoVisit[];
  readonly points: readonly DemoPoints[];
  readonly now: number;
}

const keyOf = ({ person }: Member, suffix: string) => ({
  sourceId: `${person.customer.sourceId}-${suffix}`,
  customerSourceId: person.customer.sourceId,
});

/** A moment of the time in which the customer came. */
const sometime = ({ person, random }: Member): number => {
  const { registeredAt } = person.customer;
  return Math.floor(registeredAt + random.next() * (person.lastSeen - registeredAt));
};

const tierOf = (points: readonly DemoPoints[]): string => {
  const earned = points.reduce((sum, movement) => sum + Math.max(0, movement.points), 0);
  const reached = TIERS.findLast((tier: Tier) => earned >= tier.from) ?? TIERS[0];
  return reached.name;
};

const accountOf = (member: Member): DemoLoyaltyAccount[] => {
  const { person, points } = member;
  if (!person.usesApp) return [];
  return [{ ...keyOf(member, 'L'), at: person.customer.registeredAt, program: PROGRAM, tier: tierOf(points) }];
};

/** Points that were spent were spent on something; now and then the till says no. */
const redemptionsOf = (member: Member): DemoRedemption[] =>
  member.points
    .filter(({ points }) => points < 0)
    .map((movement): DemoRedemption => {
      const { random, visits } = member;
      const status = random.chance(0.04) ? 'FAILED' : 'SUCCEEDED';
      return {
        sourceId: `${movement.sourceId}-D`,
        customerSourceId: movement.customerSourceId,
        at: movement.at,
        reward: random.pick(['Free drink', 'Free drink', 'Cake of the day', 'Beans 250 g']),
        status,
        program: PROGRAM,
        points: -movement.points,
        outlet: visits[0]?.outlet ?? null,
      };
    });

/** Whoever registers gets the welcome offer, for two months. */
const welcomeOffer = (member: Member): DemoOffer => {
  const { person, random, now } = member;
  const { registeredAt, sourceId } = person.customer;
  const expiresAt = registeredAt + 2 * MONTH;
  const redeemedAt = Math.floor(registeredAt + random.next() * random.next() * 2 * MONTH);
  const isRedeemed = random.chance(0.55) && redeemedAt <= Math.min(now, person.lastSeen);
  return {
    ...keyOf(member, 'O'),
    at: registeredAt,
    offer: 'Welcome: second drink free',
    kind: 'WELCOME',
    code: `WELCOME-${sourceId.slice(3)}`,
    expiresAt,
    redeemedAt: isRedeemed ? redeemedAt : null,
  };
};

const giftCardsOf = (member: Member): DemoGiftCard[] => {
  const { random, person } = member;
  if (!random.chance(0.03)) return [];
  const amount = random.pick([20, 25, 50, 100]);
  const spent = random.chance(0.3) ? 0 : random.whole(1, amount);
  const at = sometime(member);
  return [
    {
      ...keyOf(member, 'G'),
      at,
      campaign: random.pick([...GIFT_CAMPAIGNS]),
      code: `GC-${person.customer.sourceId.slice(3)}`,
      amount: `${amount}.00`,
      balance: `${amount - spent}.00`,
      expiresAt: at + 36 * MONTH,
    },
  ];
};

/** Every tenth visit fills a card, and the next one is begun. */
const stampCardsOf = (member: Member): DemoStampCard[] => {
  if (!member.person.usesApp) return [];
  const visits = member.visits.toSorted((a, b) => a.at - b.at);
  const cards = Array.from({ length: Math.ceil(visits.length / STAMPS) }, (_, card) =>
    visits.slice(card * STAMPS, (card + 1) * STAMPS),
  );
  return cards.map((stamped, card) => ({
    ...keyOf(member, `S${card}`),
    at: stamped[0]?.at ?? member.person.customer.registeredAt,
    card: 'Coffee card',
    stamps: stamped.length,
    stampsNeeded: STAMPS,
    completedAt: stamped.length === STAMPS ? (stamped.at(-1)?.at ?? null) : null,
  }));
};

const referralsOf = (member: Member, index: number): DemoReferral[] => {
  const { random } = member;
  if (!member.person.usesApp || !random.chance(0.06)) return [];
  return Array.from({ length: random.whole(1, 3) }, (_, brought) => ({
    ...keyOf(member, `R${brought}`),
    at: sometime(member),
    campaign: 'Bring a friend',
    referredSourceId: `HC-${100_001 + ((index * 37 + brought * 911) % 20_000)}`,
  }));
};

const challengesOf = (member: Member): DemoChallenge[] => {
  const { random, person } = member;
  if (!person.usesApp) return [];
  return CHALLENGES.filter(() => random.chance(0.1)).map((challenge, place) => {
    const at = sometime(member);
    const completedAt = at + random.whole(2, 20) * DAY;
    return {
      ...keyOf(member, `H${place}`),
      at,
      challenge,
      completedAt: random.chance(0.5) && completedAt <= person.lastSeen ? completedAt : null,
    };
  });
};

/** What a customer holds and has collected. */
export const loyaltyOf = (member: Member, index: number): Loyalty => ({
  loyaltyAccounts: accountOf(member),
  redemptions: redemptionsOf(member),
  offers: member.person.usesApp ? [welcomeOffer(member)] : [],
  giftCards: giftCardsOf(member),
  stampCards: stampCardsOf(member),
  referrals: referralsOf(member, index),
  challenges: challengesOf(member),
});
