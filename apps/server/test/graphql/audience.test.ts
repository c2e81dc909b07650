import { engines, NOW, type Shop, startShop } from './api';
import { brokenFilters, nested } from './refusals';

const COUNT = 'query($filter: FilterInput!, $exclude: FilterInput) { audience(filter: $filter, exclude: $exclude) { count } }';

const austria = { attribute: { key: 'country', operator: 'IS', value: ' AUSTRIA ' } };
const bought = { activity: { kind: 'purchase', where: { field: { key: 'sku', operator: 'IS', value: '85123a' } } } };
const spent = (amount: string) => ({
  activity: { kind: 'order', measure: { function: 'SUM', field: 'total' }, operator: 'AT_LEAST', value: amount },
});
const neverVisited = { activity: { kind: 'visit', operator: 'EXACTLY', value: 0 } };

describe.each(engines)('an audience on %s, answered by %s', (kind, engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind, engine);
  });
  afterAll(() => shop.close());

  const countOf = async (filter: unknown, exclude?: unknown): Promise<number> => {
    const { audience } = await shop.data<{ audience: { count: number } }>(COUNT, { filter, exclude });
    return audience.count;
  };

  test.each([
    ['everyone', { everyone: true }, 6],
    ['who is in Austria, however it is spelt', austria, 3],
    ['who is not, or not known to be', { not: austria }, 3],
    ['who is known to be elsewhere', { attribute: { key: 'country', operator: 'IN', value: ['Germany', 'France'] } }, 2],
    ['who bought a product', bought, 2],
    ['who spent at least 65.50, returns taken off', spent('65.50'), 2],
    ['who spent a cent more', spent('65.51'), 1],
    ['who never visited', neverVisited, 4],
    [
      'who visited twice this month',
      { activity: { kind: 'visit', within: { operator: 'IN_PERIOD', value: 'THIS_MONTH' }, operator: 'AT_LEAST', value: 2 } },
      1,
    ],
    [
      'who visited within 24 hours',
      { activity: { kind: 'visit', within: { operator: 'IN_THE_LAST', value: { amount: 24, unit: 'HOUR' } } } },
      1,
    ],
    ['who opted in to email', { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } }, 3],
    [
      'an order with such a line',
      { activity: { kind: 'order', where: { lines: { field: { key: 'tags', operator: 'INCLUDES_ANY', value: ['GIFT'] } } } } },
      1,
    ],
    ['who earned points', { attribute: { key: 'pointsBalance', operator: 'BETWEEN', value: { from: 70, to: 70 } } }, 1],
    ['an event of their own', { activity: { kind: 'event:checkout_started' } }, 1],
    [
      'Austrians who bought it or never visited, but not the big spenders',
      { all: [austria, { any: [bought, neverVisited] }, { not: spent('500.00') }] },
      2,
    ],
  ])('counts %s', async (_name, filter, expected) => {
    expect(await countOf(filter)).toBe(expected);
    expect(await countOf({ not: filter })).toBe(6 - expected);
  });

  test('takes out who is excluded', async () => {
    expect(await countOf({ everyone: true }, austria)).toBe(3);
    expect(await countOf(austria, bought)).toBe(1);
    expect(await countOf(austria, { everyone: true })).toBe(0);
  });

  test('answers each of its fields', async () => {
    const { audience } = await shop.data(
      `query($filter: FilterInput!, $exclude: FilterInput) {
        audience(filter: $filter, exclude: $exclude) {
          count asOf sentence
          email: reachable(channel: EMAIL)
          sms: reachable(channel: SMS)
          push: reachable(channel: PUSH)
          conditions { path sentence count }
          breakdown(by: "country") { value label count }
          customers(orderBy: NAME) { totalCount nodes { sourceId } }
        }
      }`,
      {
        filter: { all: [{ any: [austria, bought] }, { not: spent('500.00') }] },
        exclude: { attribute: { key: 'sourceId', operator: 'IS', value: 'emil' } },
      },
    );
    expect(audience).toEqual({
      count: 1,
      asOf: new Date(NOW).toISOString(),
      sentence: expect.stringMatching(/^Customers .*Austria.*500.* and whose customer number is not “emil”$/),
      email: 1,
      sms: 0,
      push: 0,
      conditions: [
        { path: '', sentence: expect.any(String), count: 2 },
        { path: 'all.0', sentence: expect.any(String), count: 3 },
        { path: 'all.0.any.0', sentence: 'Customers who are in Austria', count: 3 },
        { path: 'all.0.any.1', sentence: expect.stringMatching(/85123a/i), count: 2 },
        { path: 'all.1', sentence: expect.any(String), count: 5 },
        { path: 'all.1.not', sentence: expect.stringContaining('500'), count: 1 },
      ],
      breakdown: [{ value: 'AT', label: 'Austria', count: 1 }],
      customers: { totalCount: 1, nodes: [{ sourceId: 'anna' }] },
    });
  });

  test('reaches those who agreed and have an address', async () => {
    const { audience } = await shop.data(
      '{ audience(filter: { everyone: true }) { email: reachable(channel: EMAIL) sms: reachable(channel: SMS) push: reachable(channel: PUSH) } }',
    );
    expect(audience).toEqual({ email: 3, sms: 1, push: 0 });
  });

  test('says who everyone is, and who is left', async () => {
    const { all, rest } = await shop.data<Record<'all' | 'rest', { sentence: string }>>(
      `query($exclude: FilterInput!) {
        all: audience(filter: { everyone: true }) { sentence }
        rest: audience(filter: { everyone: true }, exclude: $exclude) { sentence }
      }`,
      { exclude: austria },
    );
    expect(all.sentence).toBe('All customers');
    expect(rest.sentence).toMatch(/^Customers .*not.*Austria/i);
  });

  test('breaks down by the values of an attribute', async () => {
    const { audience } = await shop.data(
      '{ audience(filter: { everyone: true }) { all: breakdown(by: "country") { value label count } one: breakdown(by: "country", first: 1) { value label count } } }',
    );
    expect(audience).toEqual({
      all: [
        { value: 'AT', label: 'Austria', count: 3 },
        { value: 'DE', label: 'Germany', count: 2 },
        { value: null, label: 'Unknown', count: 1 },
      ],
      one: [
        { value: 'AT', label: 'Austria', count: 3 },
        { value: null, label: 'Other', count: 2 },
        { value: null, label: 'Unknown', count: 1 },
      ],
    });
  });

  test.each([
    ['breakdown(by: "shoeSize") { count }', 'by'],
    ['breakdown(by: "country", first: 0) { count }', 'first'],
    ['breakdown(by: "country", first: 101) { count }', 'first'],
    ['customers(first: 0) { totalCount }', 'first'],
    ['customers(first: 101) { totalCount }', 'first'],
    ['customers(first: -1) { totalCount }', 'first'],
    ['customers(after: "nonsense") { totalCount }', 'after'],
  ])('refuses %s', async (field, path) => {
    const error = await shop.error(`{ audience(filter: { everyone: true }) { ${field} } }`);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: [path] });
    expect(error.path).toEqual(['audience', field.split('(')[0]]);
  });

  test.each(brokenFilters)('refuses $name at its node', async ({ filter, path, reason }) => {
    const error = await shop.error(COUNT, { filter });
    expect(error.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      path: path.split('.'),
      argument: 'filter',
      reason: expect.any(String),
    });
    expect(error.message).toMatch(reason);
    expect(error.message).toContain(path);
  });

  test('names the argument that is broken', async () => {
    const error = await shop.error(COUNT, { filter: { everyone: true }, exclude: { all: [] } });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['all'], argument: 'exclude', reason: expect.any(String) });
  });

  test('takes a tree of the greatest depth, and refuses a deeper one at its node', async () => {
    expect(await countOf(nested(8))).toBe(0);
    const error = await shop.error(COUNT, { filter: nested(9) });
    expect(error.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      path: Array.from({ length: 8 }, () => 'not'),
      argument: 'filter',
      reason: expect.any(String),
    });
  });

  test('refuses a segment that is not there, with the place of the reference', async () => {
    for (const segment of ['seg_0000000000000', 'cus_f20kqvn62ypbt', 'x']) {
      const error = await shop.error(COUNT, { filter: { all: [{ everyone: true }, { segment }] } });
      expect(error.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        path: ['all', '1', 'segment'],
        argument: 'filter',
        reason: expect.any(String),
      });
    }
  });

  test.each([
    ['two members', { everyone: true, not: { everyone: true } }, undefined],
    ['two members inside', { all: [{ everyone: true, segment: 'x' }] }, ['all', '0']],
    ['no member', { any: [{}] }, ['any', '0']],
    ['a null member', { not: { everyone: null } }, ['not', 'everyone']],
    ['an operator that there is not', { attribute: { key: 'country', operator: 'LIKE', value: 'x' } }, ['attribute', 'operator']],
    ['a value of no shape', { attribute: { key: 'country', operator: 'IS', value: { $gt: '' } } }, ['attribute', 'value']],
  ])('refuses %s of a variable by its type', async (_name, filter, path) => {
    const error = await shop.error(COUNT, { filter });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', ...(path && { path, variable: 'filter' }) });
  });

  test('refuses a member that there is not', async () => {
    const { errors = [] } = await shop.send({ query: COUNT, variables: { filter: { every: [] } } });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('Field "every" is not defined'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('refuses two members of a literal by its type', async () => {
    const error = await shop.error('{ audience(filter: { everyone: true, segment: "x" }) { count } }');
    expect(error.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(error.message).toContain('FilterInput');
  });

  test('takes null for what may be left out', async () => {
    const filter = { activity: { kind: 'visit', where: null, within: null, measure: null, operator: null, value: null } };
    expect(await countOf(filter, null)).toBe(2);
  });

  test('contains every write that had returned', async () => {
    const before = await countOf(bought);
    await shop.data(
      `mutation { recordOrders(input: { orders: [{ sourceId: "fresh", customerSourceId: "fay", placedAt: "2026-11-22T09:00:00Z", lines: [{ sku: "85123A" }] }] }) { saved } }`,
    );
    expect(await countOf(bought)).toBe(before + 1);
  });

  test('takes ordinary characters as ordinary', async () => {
    const contains = (value: string) => countOf({ attribute: { key: 'name', operator: 'CONTAINS', value } });
    expect(await contains('100%')).toBe(1);
    expect(await contains('_')).toBe(0);
    expect(await contains("' OR 1=1 --")).toBe(0);
    expect(await contains('%_'.repeat(100))).toBe(0);
  });
});
