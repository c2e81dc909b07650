import type { Person } from './customer';
import type { Random } from './random';
import type { DemoMessage } from './rows';

const DAY = 86_400_000;
const EVERY = 75 * DAY;

const LETTERS = [
  { campaign: 'Autumn menu', subject: 'Pumpkin, plum and a new roast' },
  { campaign: 'Gift season', subject: 'Beans, mugs and what to wrap' },
  { campaign: 'Winter warmers', subject: 'Three hot drinks for cold days' },
  { campaign: 'Spring tastings', subject: 'Taste the new harvest with us' },
  { campaign: 'Cold brew is back', subject: 'It is warm enough' },
  { campaign: 'Summer hours', subject: 'Open until ten by the water' },
] as const;

/** Whether the customer could be written to at a moment. */
const agrees = ({ customer }: Person, at: number): boolean =>
  customer.consents.findLast((consent) => consent.channel === 'EMAIL' && consent.at <= at)?.state === 'OPTED_IN';

/** What became of one letter: most are not opened, few are clicked, and hardly any come back. */
const letter = (
  { person, random }: { person: Person; random: Random },
  { at, number, now }: { at: number; number: number; now: number },
): DemoMessage[] => {
  const { sourceId: customerSourceId } = person.customer;
  const { campaign, subject } = LETTERS[number % LETTERS.length] ?? LETTERS[0];
  const message = (type: DemoMessage['type'], minutes: number, url: string | null = null): DemoMessage => ({
    sourceId: `${customerSourceId}-N${number}-${type[0]}`,
    customerSourceId,
    at: Math.min(now, at + minutes * 60_000),
    channel: 'EMAIL',
    type,
    campaign,
    subject,
    url,
  });
  if (random.chance(0.008)) return [message('SENT', 0), message('BOUNCED', 1)];
  if (!random.chance(0.38)) return [message('SENT', 0)];
  const opened = [message('SENT', 0), message('OPENED', random.whole(3, 2_000))];
  return random.chance(0.22)
    ? [...opened, message('CLICKED', random.whole(2_001, 2_500), 'https://harbour.example/menu')]
    : opened;
};

/** The letters of the last two years that the customer got, and what they did with them. */
export const messagesOf = (person: Person, { random, now }: { random: Random; now: number }): DemoMessage[] => {
  if (person.customer.email === null) return [];
  const sent: DemoMessage[] = [];
  for (let number = 0; number < 9; number++) {
    const at = now - (number * EVERY + 12 * DAY) - random.whole(0, 3_600) * 1_000;
    if (at > person.customer.registeredAt && agrees(person, at)) sent.push(...letter({ person, random }, { at, number, now }));
  }
  return sent;
};
