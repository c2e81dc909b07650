import type { Random } from './random';

/** How a group of customers behaves. Together they make the shapes that segments look for. */
export interface Habit {
  readonly name: string;
  readonly weight: number;
  /** While the customer comes at all. */
  readonly visitsPerMonth: number;
  /** Orders in the web shop. */
  readonly shopOrdersPerMonth: number;
  /** How many visits are paid with the card, and so leave an order. */
  readonly paysWithCard: number;
  /** Things taken home with an order, on average. */
  readonly takesHome: number;
  /** Days since they stopped coming; 0 and less is still coming. */
  readonly stopped: readonly [from: number, to: number];
  /** Days since they registered. */
  readonly registered: readonly [from: number, to: number];
  readonly emailConsent: number;
}

const STILL_COMING = [0, 0] as const;

export const habits: readonly [Habit, ...Habit[]] = [
  {
    name: 'daily',
    weight: 5,
    visitsPerMonth: 4.6,
    shopOrdersPerMonth: 0.05,
    paysWithCard: 0.3,
    takesHome: 0.2,
    stopped: STILL_COMING,
    registered: [60, 600],
    emailConsent: 0.86,
  },
  {
    name: 'regular',
    weight: 14,
    visitsPerMonth: 1.35,
    shopOrdersPerMonth: 0.06,
    paysWithCard: 0.3,
    takesHome: 0.3,
    stopped: STILL_COMING,
    registered: [40, 620],
    emailConsent: 0.78,
  },
  {
    name: 'occasional',
    weight: 25,
    visitsPerMonth: 0.25,
    shopOrdersPerMonth: 0.03,
    paysWithCard: 0.35,
    takesHome: 0.4,
    stopped: STILL_COMING,
    registered: [30, 620],
    emailConsent: 0.7,
  },
  {
    name: 'connoisseur',
    weight: 6,
    visitsPerMonth: 0.6,
    shopOrdersPerMonth: 0.42,
    paysWithCard: 0.5,
    takesHome: 2.4,
    stopped: STILL_COMING,
    registered: [50, 560],
    emailConsent: 0.84,
  },
  {
    name: 'lapsing',
    weight: 13,
    visitsPerMonth: 0.8,
    shopOrdersPerMonth: 0.06,
    paysWithCard: 0.4,
    takesHome: 0.7,
    stopped: [31, 110],
    registered: [180, 620],
    emailConsent: 0.7,
  },
  {
    name: 'lapsing connoisseur',
    weight: 3,
    visitsPerMonth: 0.5,
    shopOrdersPerMonth: 0.9,
    paysWithCard: 0.6,
    takesHome: 2.8,
    stopped: [31, 75],
    registered: [150, 520],
    emailConsent: 0.8,
  },
  {
    name: 'lost',
    weight: 16,
    visitsPerMonth: 0.55,
    shopOrdersPerMonth: 0.04,
    paysWithCard: 0.35,
    takesHome: 0.4,
    stopped: [120, 560],
    registered: [300, 760],
    emailConsent: 0.56,
  },
  {
    name: 'new',
    weight: 8,
    visitsPerMonth: 2.2,
    shopOrdersPerMonth: 0.15,
    paysWithCard: 0.4,
    takesHome: 0.4,
    stopped: STILL_COMING,
    registered: [0, 35],
    emailConsent: 0.82,
  },
  {
    name: 'only signed up',
    weight: 10,
    visitsPerMonth: 0,
    shopOrdersPerMonth: 0,
    paysWithCard: 0,
    takesHome: 0,
    stopped: STILL_COMING,
    registered: [0, 620],
    emailConsent: 0.5,
  },
];

/** How busy each month is, January first: December sells gifts, in August the cities are empty. */
const SEASON = [0.85, 0.85, 0.95, 1, 1.05, 1, 0.85, 0.75, 1, 1.1, 1.2, 1.4] as const;
const BUSIEST = 1.4;
/** Sunday first. */
const WEEK = [0.8, 0.9, 0.85, 0.9, 0.95, 1.1, 1.2] as const;
const BUSIEST_DAY = 1.2;

const DAY = 86_400_000;

/** A moment between two, in opening hours, more often in busy months and on busy days. */
export const busyMoment = (random: Random, { from, to }: { from: number; to: number }): number => {
  for (let tries = 0; tries < 20; tries++) {
    const day = Math.floor((from + random.next() * (to - from)) / DAY) * DAY;
    const date = new Date(day);
    const busy = ((SEASON[date.getUTCMonth()] ?? 1) / BUSIEST) * ((WEEK[date.getUTCDay()] ?? 1) / BUSIEST_DAY);
    // From 6 to 18 by UTC is open from seven or eight to seven or eight in Vienna; most come in the morning.
    const hours = 6 + 12 * Math.min(random.next(), random.next() * 1.4);
    const moment = day + Math.floor(hours * 60) * 60_000 + random.whole(0, 59) * 1_000;
    if (random.chance(busy) && moment >= from && moment <= to) return moment;
  }
  return Math.floor(from + random.next() * (to - from));
};
