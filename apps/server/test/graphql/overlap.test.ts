import { engines, type Shop, startShop } from './api';

const CREATE = 'mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }';
const OVERLAP = `query($segments: [ID!]!) {
  overlap(segments: $segments) {
    any
    members { segment { name } count }
    pairs { first { name } second { name } both }
    combinations { segments { name } only atLeast filter }
  }
}`;

interface Overlap {
  readonly any: number;
  readonly members: readonly object[];
  readonly pairs: readonly object[];
  readonly combinations: readonly {
    readonly segments: readonly { readonly name: string }[];
    readonly only: number;
    readonly atLeast: number;
    readonly filter: object;
  }[];
}

const FILTERS = {
  Austria: { attribute: { key: 'country', operator: 'IS', value: 'Austria' } },
  Buyers: { activity: { kind: 'order' } },
  Visitors: { activity: { kind: 'visit' } },
} as const;

describe.each(engines)('an overlap on %s, answered by %s', (kind, engine) => {
  let shop: Shop;
  const ids: string[] = [];
  beforeAll(async () => {
    shop = await startShop(kind, engine);
    for (const [name, filter] of Object.entries(FILTERS)) {
      const { createSegment } = await shop.data<{ createSegment: { segment: { id: string } } }>(CREATE, {
        input: { name, filter },
      });
      ids.push(createSegment.segment.id);
    }
  });
  afterAll(() => shop.close());

  test('counts every combination, alone and with others', async () => {
    // Austria: anna, bert, emil. Buyers: anna, bert, dora. Visitors: anna, cleo.
    const { overlap } = await shop.data<{ overlap: Overlap }>(OVERLAP, { segments: ids });
    const { combinations, ...rest } = overlap;
    expect(rest).toEqual({
      any: 5,
      members: [
        { segment: { name: 'Austria' }, count: 3 },
        { segment: { name: 'Buyers' }, count: 3 },
        { segment: { name: 'Visitors' }, count: 2 },
      ],
      pairs: [
        { first: { name: 'Austria' }, second: { name: 'Buyers' }, both: 2 },
        { first: { name: 'Austria' }, second: { name: 'Visitors' }, both: 1 },
        { first: { name: 'Buyers' }, second: { name: 'Visitors' }, both: 1 },
      ],
    });
    const told = combinations.map(({ segments, only, atLeast }) => [segments.map(({ name }) => name).join('+'), only, atLeast]);
    expect(told).toEqual([
      ['Austria', 1, 3],
      ['Buyers', 1, 3],
      ['Visitors', 1, 2],
      ['Austria+Buyers', 1, 2],
      ['Austria+Buyers+Visitors', 1, 1],
      ['Austria+Visitors', 0, 1],
      ['Buyers+Visitors', 0, 1],
    ]);
    for (const { filter, only } of combinations) {
      const answer = await shop.data('query($filter: FilterInput!) { audience(filter: $filter) { count } }', { filter });
      expect(answer).toEqual({ audience: { count: only } });
    }
  });

  test.each([
    ['one segment', (all: string[]) => all.slice(0, 1), ['segments']],
    ['six segments', (all: string[]) => [...all, ...all], ['segments']],
    ['one of them twice', (all: string[]) => [...all, ...all.slice(0, 1)], ['segments', '3']],
    ['one that there is not', (all: string[]) => [...all, 'seg_0000000000000'], ['segments', '3']],
    ['something else', (all: string[]) => [...all, 'cus_1'], ['segments', '3']],
  ])('refuses %s', async (_name, given, path) => {
    const { extensions } = await shop.error(OVERLAP, { segments: given(ids) });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', path });
  });
});
