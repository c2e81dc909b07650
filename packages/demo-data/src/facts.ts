import type { Habit } from './habits';
import { counter } from './products';
import type { Random } from './random';
import type { DemoCustomer } from './rows';

const PREFERENCES = ['vegan', 'vegetarian', 'oat milk', 'decaf', 'gluten-free', 'no sugar'] as const;
const AREAS = ['dog owner', 'cat owner', 'cyclist', 'parent', 'student', 'runner'] as const;
const LISTS = ['Newsletter', 'Tastings', 'Job board'] as const;
const DRINKS = counter.filter(({ tags }) => tags.includes('drink')).map(({ name }) => name);

/** The choices of the custom field `favouriteDrink`. */
export const FAVOURITE_DRINKS: readonly string[] = DRINKS;

interface Source {
  readonly name: string;
  readonly weight: number;
}

const SOURCES: readonly [Source, ...Source[]] = [
  { name: 'Till', weight: 38 },
  { name: 'App', weight: 30 },
  { name: 'Website', weight: 14 },
  { name: 'Mailchimp', weight: 9 },
  { name: 'Shopify', weight: 6 },
  { name: 'CSV', weight: 3 },
];

const some = (random: Random, words: readonly string[], probability: number): string[] =>
  words.filter(() => random.chance(probability));

const oneOf = (random: Random, words: readonly string[]): string => words[random.whole(0, words.length - 1)] ?? '';

/** Most know a few things about themselves that the shop has asked for; some things nobody has described. */
const attributesOf = (random: Random, index: number): Record<string, unknown> => ({
  ...(random.chance(0.45) && { favouriteDrink: oneOf(random, DRINKS) }),
  ...(random.chance(0.35) && { cupsPerDay: random.whole(1, 6) }),
  ...(random.chance(0.2) && { budgetPerMonth: `${random.whole(2, 16) * 5}.00` }),
  ...(random.chance(0.12) && { tastingGroup: oneOf(random, ['Espresso', 'Filter', 'Tea']) }),
  ...(random.chance(0.08) && { lastTasting: `2025-0${random.whole(1, 9)}-1${random.whole(0, 9)}` }),
  ...(random.chance(0.1) && { wantsInvoice: random.chance(0.5) }),
  // Came with an old system, and nobody has said what it is.
  ...(index % 9 === 0 && { legacyId: `K${7_000 + index}` }),
});

export type ShopFacts = Omit<
  DemoCustomer,
  | 'sourceId'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'birthdate'
  | 'gender'
  | 'language'
  | 'postalCode'
  | 'city'
  | 'state'
  | 'country'
  | 'registeredAt'
  | 'consents'
>;

type AppFacts = Pick<ShopFacts, 'customerType' | 'loginMethod' | 'cmsStatus' | 'walletPass'>;

const WITHOUT_APP: AppFacts = { customerType: 'Guest', loginMethod: null, cmsStatus: null, walletPass: null };

const appFacts = (random: Random): AppFacts => ({
  customerType: 'Member',
  loginMethod: oneOf(random, ['Email', 'Apple', 'Google']),
  cmsStatus: random.chance(0.02) ? 'Blocked' : 'Active',
  walletPass: random.pick(['APPLE', 'APPLE', 'APPLE', 'GOOGLE', 'GOOGLE', null, null, null, null, null]),
});

const CARDS: Readonly<Record<string, string>> = { daily: 'Black', regular: 'Gold', connoisseur: 'Gold' };

/** What the shop knows of a customer beside the address. */
export const shopFactsOf = (random: Random, { index, habit, usesApp }: Subject): ShopFacts => {
  const { name: source } = random.weighted(SOURCES);
  const card = CARDS[habit.name] ?? null;
  return {
    ...(usesApp ? appFacts(random) : WITHOUT_APP),
    ...(random.chance(0.04) && { customerType: 'Office' }),
    status: card !== null && random.chance(0.25) ? 'VIP' : null,
    membershipCard: usesApp ? card : null,
    isEmployee: random.chance(0.006),
    fraudStatus: random.pick(random.chance(0.01) ? ['Flagged'] : ['Cleared', null, null]),
    source,
    sourceMetadata: source === 'Mailchimp' ? { list: oneOf(random, LISTS) } : null,
    preferences: some(random, PREFERENCES, 0.09),
    areas: some(random, AREAS, 0.08),
    attributes: attributesOf(random, index),
  };
};

interface Subject {
  readonly index: number;
  readonly habit: Habit;
  readonly usesApp: boolean;
}
