import { databases, type Shop, startShop } from './api';

interface Kind {
  readonly input: string;
  readonly list: string;
  /** A row with all that it can say, without its keys. */
  readonly row: object;
  /** One that is refused, and the field that is at fault. */
  readonly bad: readonly [object, string];
}

const at = '2026-11-20T12:00:00.000Z';

const KINDS: Readonly<Record<string, Kind>> = {
  recordVisits: {
    input: 'RecordVisitsInput',
    list: 'visits',
    row: { at, outlet: 'Quay 4' },
    bad: [{ at: '2026-11-23T12:00:00Z' }, 'at'],
  },
  recordEvents: {
    input: 'RecordEventsInput',
    list: 'events',
    row: { at, type: 'checkout_started', properties: { basket: 3, coupon: 'AUTUMN' } },
    bad: [{ at, type: ' ' }, 'type'],
  },
  recordPoints: {
    input: 'RecordPointsInput',
    list: 'points',
    row: { at, program: 'Beans', points: 40 },
    bad: [{ at, program: 'Beans', points: 5, kind: 'SPENT' }, 'points'],
  },
  recordRedemptions: {
    input: 'RecordRedemptionsInput',
    list: 'redemptions',
    row: { at, reward: 'Free coffee', program: 'Beans', points: 100, outlet: 'Quay 4' },
    bad: [{ at, reward: 'Free coffee', points: -1 }, 'points'],
  },
  recordOffers: {
    input: 'RecordOffersInput',
    list: 'offers',
    row: { at, offer: 'Hello', kind: 'WELCOME', code: 'HELLO10', expiresAt: '2027-01-31T22:59:59Z' },
    bad: [{ at, offer: 'Hello', redeemedAt: '2026-11-19T12:00:00Z' }, 'redeemedAt'],
  },
  recordGiftCards: {
    input: 'RecordGiftCardsInput',
    list: 'giftCards',
    row: { at, amount: '50.00', balance: '12.50', campaign: 'Christmas', code: 'GC-1', expiresAt: '2029-11-20T12:00:00Z' },
    bad: [{ at, amount: '50.00', balance: '50.01' }, 'balance'],
  },
  recordStampCards: {
    input: 'RecordStampCardsInput',
    list: 'stampCards',
    row: { at, card: 'Coffee card', stamps: 7, stampsNeeded: 10 },
    bad: [{ at, card: 'Coffee card', stamps: -1 }, 'stamps'],
  },
  recordReferrals: {
    input: 'RecordReferralsInput',
    list: 'referrals',
    row: { at, referredSourceId: 'somebody', campaign: 'Bring a friend' },
    bad: [{ at, referredSourceId: 'fay' }, 'referredSourceId'],
  },
  recordChallenges: {
    input: 'RecordChallengesInput',
    list: 'challenges',
    row: { at, challenge: 'Ten coffees', completedAt: '2026-11-21T12:00:00Z' },
    bad: [{ at, challenge: 'x'.repeat(201) }, 'challenge'],
  },
  recordMessages: {
    input: 'RecordMessagesInput',
    list: 'messages',
    row: { at, channel: 'EMAIL', type: 'CLICKED', campaign: 'Autumn', subject: 'New beans', url: 'https://example.com/beans' },
    bad: [{ at, channel: 'SMS', type: 'SENT', url: `https://example.com/${'x'.repeat(500)}` }, 'url'],
  },
  recordLoyaltyAccounts: {
    input: 'RecordLoyaltyAccountsInput',
    list: 'loyaltyAccounts',
    row: { at, program: 'Beans', tier: 'Gold', points: 500, lifetimePoints: 900 },
    bad: [{ at, program: 'Beans', lifetimePoints: -1 }, 'lifetimePoints'],
  },
};

/** What the time line says of the good rows, newest kind of thing first as they all happened at one moment. */
const TIMELINE = [
  ['visit', 'Visited Quay 4', ['Outlet: Quay 4']],
  ['event', 'checkout_started', ['Event: checkout_started', 'basket: 3', 'coupon: AUTUMN']],
  ['points', 'Earned 40 points in Beans', ['Program: Beans', 'Points: 40', 'Kind: Earned']],
  ['loyaltyAccount', 'Joined Beans, now Gold', ['Program: Beans', 'Tier: Gold']],
  [
    'redemption',
    'Redeemed Free coffee',
    ['Reward: Free coffee', 'Status: Succeeded', 'Program: Beans', 'Points: 100', 'Outlet: Quay 4'],
  ],
  ['offer', 'Offer Hello', ['Offer: Hello', 'Kind: WELCOME', 'Code: HELLO10', 'Expires: 31 Jan 2027, 23:59']],
  [
    'giftCard',
    'Gift card of €50.00, €12.50 left',
    ['Amount: €50.00', 'Balance: €12.50', 'Campaign: Christmas', 'Code: GC-1', 'Expires: 20 Nov 2029, 13:00'],
  ],
  ['stampCard', 'Coffee card: 7 of 10 stamps', ['Card: Coffee card', 'Stamps: 7', 'Stamps needed: 10']],
  ['referral', 'Referred somebody', ['Referred customer: somebody', 'Campaign: Bring a friend']],
  ['challenge', 'Completed Ten coffees', ['Challenge: Ten coffees', 'Completed: 21 Nov 2026, 13:00']],
  [
    'message',
    'Clicked in New beans',
    ['Channel: Email', 'What happened: Clicked', 'Campaign: Autumn', 'Subject: New beans', 'Link: https://example.com/beans'],
  ],
];

interface Payload {
  readonly saved: number;
  readonly userErrors: readonly { code: string; message: string; path: readonly string[] }[];
}

interface Timeline {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: string;
    readonly sourceId: string;
    readonly title: string;
    readonly details: readonly { readonly label: string; readonly value: string }[];
  }[];
}

const TIMELINE_QUERY = `query($first: Int, $after: String, $kinds: [String!]) {
  customer(sourceId: "fay") { timeline(first: $first, after: $after, kinds: $kinds) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id kind at sourceId title details { label value } }
  } } }`;

describe.each(databases)('what customers do and hold, on %s', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  const kindOf = (mutation: string): Kind => KINDS[mutation] ?? { input: '', list: '', row: {}, bad: [{}, ''] };
  const send = async (mutation: string, rows: readonly object[]): Promise<Payload> => {
    const { input, list } = kindOf(mutation);
    const query = `mutation($input: ${input}!) { payload: ${mutation}(input: $input) { saved userErrors { code message path } } }`;
    return (await shop.data<{ payload: Payload }>(query, { input: { [list]: rows } })).payload;
  };
  const revision = (): Promise<number> => shop.app.services.database.revision(1);
  const timeline = async (variables: object): Promise<Timeline> =>
    (await shop.data<{ customer: { timeline: Timeline } }>(TIMELINE_QUERY, variables)).customer.timeline;

  test.each(Object.keys(KINDS))('%s saves what is good and names what is not', async (mutation) => {
    const { list, row, bad } = kindOf(mutation);
    const [badRow, field] = bad;
    const key = { sourceId: 'one', customerSourceId: 'fay' };
    const payload = await send(mutation, [
      { ...key, ...row },
      { ...key, ...row },
      { ...key, sourceId: 'bad', ...badRow },
      { sourceId: 'nobody', customerSourceId: 'nobody', ...row },
    ]);
    expect(payload.saved).toBe(1);
    expect(payload.userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['DUPLICATE', `${list}.1.sourceId`],
      [field === 'type' ? 'REQUIRED' : 'INVALID', `${list}.2.${field}`],
      ['NOT_FOUND', `${list}.3.customerSourceId`],
    ]);
  });

  test.each(Object.keys(KINDS))('%s sent again changes nothing, changed it replaces', async (mutation) => {
    const { row } = kindOf(mutation);
    const sent = { sourceId: 'one', customerSourceId: 'fay', ...row };
    const before = await revision();
    expect(await send(mutation, [sent])).toEqual({ saved: 1, userErrors: [] });
    expect(await revision()).toBe(before);
    const later = { ...sent, at: '2026-11-20T12:00:01.000Z' };
    expect(await send(mutation, [later])).toEqual({ saved: 1, userErrors: [] });
    expect(await revision()).toBe(before + 1);
    await send(mutation, [sent]);
  });

  test('are on the time line, each in words', async () => {
    const { nodes, totalCount } = await timeline({ first: 100 });
    expect(nodes.every((node) => node.id.startsWith('act_'))).toBe(true);
    const mine = nodes.filter(({ sourceId }) => sourceId === 'one');
    expect(
      mine.map(({ kind: name, title, details }) => [name, title, details.map(({ label, value }) => `${label}: ${value}`)]),
    ).toEqual(TIMELINE);
    // Beside them, what made the balances of the account true.
    expect(nodes.filter(({ sourceId }) => sourceId !== 'one').map(({ title }) => title)).toEqual([
      'Adjusted by 460 points in Beans',
    ]);
    expect(totalCount).toBe(12);
  });

  test('are paged one by one in the same order', async () => {
    const all = (await timeline({ first: 100 })).nodes.map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo }: Timeline = await timeline({ first: 1, after });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(all);
    const some = await timeline({ kinds: ['visit', 'offer'] });
    expect([some.totalCount, some.nodes.map((node) => node.kind)]).toEqual([2, ['visit', 'offer']]);
  });

  test('are not on the time line by a kind that there is not', async () => {
    const error = await shop.error(TIMELINE_QUERY, { kinds: ['visits'] });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['kinds'] });
    expect(error.message).toContain('There is no kind “visits”. There are: order, visit, event, points');
  });

  test('make facts', async () => {
    const { customer } = await shop.data<{ customer: { facts: { key: string; value: unknown }[]; pointsBalance: number } }>(
      '{ customer(sourceId: "fay") { pointsBalance facts { key value } } }',
    );
    const facts = Object.fromEntries(customer.facts.map(({ key, value }) => [key, value]));
    expect(facts).toMatchObject({
      sourceId: 'fay',
      visitCount: 1,
      lastVisitAt: at,
      orderCount: 0,
      totalSpend: '0.00',
      lastOrderTotal: null,
      pointsBalance: 500,
      lifetimePoints: 900,
      redemptionCount: 1,
      referralCount: 1,
      emailConsent: null,
      preferences: null,
    });
    expect(customer.pointsBalance).toBe(500);
  });

  test.each([
    ['giftCard', { measure: { function: 'SUM', field: 'balance' }, operator: 'EXACTLY', value: '12.50' }],
    ['offer', { where: { field: { key: 'kind', operator: 'IS', value: 'welcome' } } }],
    ['stampCard', { where: { field: { key: 'stamps', operator: 'AT_LEAST', value: 7 } } }],
    ['challenge', { where: { field: { key: 'completedAt', operator: 'HAS_VALUE' } } }],
    ['message', { where: { field: { key: 'type', operator: 'IS', value: 'CLICKED' } } }],
    ['loyaltyAccount', { where: { field: { key: 'tier', operator: 'IS', value: 'gold' } } }],
    ['redemption', { measure: { function: 'SUM', field: 'points' }, operator: 'EXACTLY', value: 100 }],
    ['referral', { where: { field: { key: 'campaign', operator: 'IS', value: 'bring a friend' } } }],
    ['points', { where: { field: { key: 'kind', operator: 'IS', value: 'ADJUSTED' } } }],
  ])('can be asked for: %s', async (name, condition) => {
    const filter = { activity: { kind: name, ...condition } };
    const { customers } = await shop.data<{ customers: { nodes: { sourceId: string }[] } }>(
      'query($filter: FilterInput) { customers(filter: $filter) { nodes { sourceId } } }',
      { filter },
    );
    expect(customers.nodes).toEqual([{ sourceId: 'fay' }]);
  });
});
