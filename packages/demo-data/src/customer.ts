import { type Country, countries } from './countries';
import { shopFactsOf } from './facts';
import { type Habit, habits } from './habits';
import { Random } from './random';
import type { DemoConsent, DemoCustomer } from './rows';

const DAY = 86_400_000;

/** One customer and how they behave. */
export interface Person {
  readonly customer: DemoCustomer;
  readonly habit: Habit;
  readonly usesApp: boolean;
  /** When they were last seen at all. */
  readonly lastSeen: number;
}

/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', đ: 'd', ø: 'o' };

const asciiOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łßđø]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^a-z]/g, '');

const fill = (random: Random, pattern: string): string => pattern.replace(/#/g, () => String(random.whole(0, 9)));

interface Identity {
  readonly country: Country;
  readonly firstName: string;
  readonly lastName: string;
  readonly gender: string;
  readonly address: string;
}

const identityOf = (index: number): Identity => {
  const random = new Random(1, index);
  const country = random.weighted(countries);
  const isWoman = random.chance(0.54);
  const firstName = random.pick(isWoman ? country.women : country.men);
  const lastName = random.pick(country.families);
  const address = `${asciiOf(firstName)}.${asciiOf(lastName)}${index}@example.com`;
  return { country, firstName, lastName, gender: isWoman ? 'female' : 'male', address };
};

const emailOf = (index: number, random: Random): string | null => {
  if (random.chance(0.15)) return null;
  // A household with one address: whoever came before them gave it, too.
  const isShared = index > 0 && random.chance(0.012);
  return identityOf(isShared ? index - 1 : index).address;
};

const WORDINGS: Readonly<Record<DemoConsent['channel'], string>> = {
  EMAIL: 'Yes, send me news and offers of Harbour Coffee by email. I can end this at any time.',
  SMS: 'Yes, send me offers of Harbour Coffee by text message. I can end this at any time.',
  PUSH: 'Allow Harbour Coffee to show notifications.',
};

/** Opted in when they registered; some have since changed their minds. */
const choicesOf = (random: Random, { channel, probability, registeredAt, now }: Choice): DemoConsent[] => {
  if (!random.chance(probability * 1.12)) return [];
  const source = random.pick(['till', 'app', 'website']);
  // At the till they nod, and nothing is written down that would prove it.
  const wording = source === 'till' ? null : WORDINGS[channel];
  const optedIn: DemoConsent = { channel, state: 'OPTED_IN', at: registeredAt, source, wording };
  if (!random.chance(0.12)) return [optedIn];
  const at = Math.floor(registeredAt + random.next() * (now - registeredAt));
  return [optedIn, { channel, state: 'OPTED_OUT', at, source: 'unsubscribe link', wording: null }];
};

interface Choice {
  readonly channel: DemoConsent['channel'];
  readonly probability: number;
  readonly registeredAt: number;
  readonly now: number;
}

const birthdateOf = (random: Random, now: number): number => {
  const age = 17 + Math.floor(Math.min(random.next(), random.next() * 1.5) * 62);
  const date = new Date(now - age * 365.25 * DAY - random.whole(0, 364) * DAY);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
};

/** The customer with this number, always the same for the same `now`. */
export const personOf = (index: number, now: number): Person => {
  const random = new Random(2, index);
  const { country, firstName, lastName, gender } = identityOf(index);
  const habit = random.weighted(habits);
  const city = random.weighted(country.cities);
  const [youngest, oldest] = habit.registered;
  const registeredAt = now - Math.floor((youngest + random.next() * (oldest - youngest)) * DAY);
  const [recent, longAgo] = habit.stopped;
  const stopped = (recent + random.next() * (longAgo - recent)) * DAY;
  const usesApp = random.chance(0.42);
  const consent = { registeredAt, now };
  return {
    habit,
    usesApp,
    lastSeen: Math.max(registeredAt, Math.floor(now - stopped)),
    customer: {
      sourceId: `HC-${String(100_001 + index)}`,
      // Some gave only an address, and will be greeted without a name.
      firstName: random.chance(0.02) ? null : firstName,
      lastName: random.chance(0.03) ? null : lastName,
      email: emailOf(index, random),
      phone: random.chance(0.46) ? `${country.phonePrefix} ${fill(random, '### ####')}` : null,
      birthdate: random.chance(0.62) ? birthdateOf(random, now) : null,
      gender: random.chance(0.8) ? gender : null,
      language: country.language,
      postalCode: fill(random, city.postalCode),
      city: city.name,
      state: city.state,
      country: country.name,
      registeredAt,
      ...shopFactsOf(new Random(4, index), { index, habit, usesApp }),
      consents: [
        ...choicesOf(random, { ...consent, channel: 'EMAIL', probability: habit.emailConsent }),
        ...choicesOf(random, { ...consent, channel: 'SMS', probability: 0.27 }),
        ...choicesOf(random, { ...consent, channel: 'PUSH', probability: usesApp ? 0.75 : 0 }),
      ],
    },
  };
};
