import { engines, type Shop, startShop } from './api';

const CREATE = 'mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }';
const FIELDS =
  'enter leave stay entering(first: 5) { totalCount nodes { sourceId } } leaving(first: 5) { totalCount nodes { sourceId } }';
const CHANGE = `query($id: ID!, $filter: FilterInput!) { segment(id: $id) { change(filter: $filter) { ${FIELDS} } } }`;
const COMPARED = `query($filter: FilterInput!, $exclude: FilterInput, $from: FilterInput!) {
  audience(filter: $filter, exclude: $exclude) { count change(from: $from) { ${FIELDS} } }
}`;

const austria = { attribute: { key: 'country', operator: 'IS', value: 'Austria' } };
const buyers = { activity: { kind: 'order' } };

/** Austria: anna, bert, emil. Buyers: anna, bert, dora. */
const AUSTRIA_TO_BUYERS = {
  enter: 1,
  leave: 1,
  stay: 2,
  entering: { totalCount: 1, nodes: [{ sourceId: 'dora' }] },
  leaving: { totalCount: 1, nodes: [{ sourceId: 'emil' }] },
};

describe.each(engines)('what an edit changes, on %s, answered by %s', (kind, engine) => {
  let shop: Shop;
  let id: string;
  beforeAll(async () => {
    shop = await startShop(kind, engine);
    const input = { name: 'Austria', filter: austria };
    id = (await shop.data<{ createSegment: { segment: { id: string } } }>(CREATE, { input })).createSegment.segment.id;
  });
  afterAll(() => shop.close());

  test('is who comes in and who goes out, and nothing is saved', async () => {
    expect(await shop.data(CHANGE, { id, filter: buyers })).toEqual({ segment: { change: AUSTRIA_TO_BUYERS } });
    expect(await shop.data('query($id: ID!) { segment(id: $id) { filter version } }', { id })).toEqual({
      segment: { filter: austria, version: 1 },
    });
  });

  test('is nothing where the same is asked differently', async () => {
    const { segment } = await shop.data<{ segment: { change: object } }>(CHANGE, { id, filter: { not: { not: austria } } });
    expect(segment.change).toMatchObject({ enter: 0, leave: 0, stay: 3, entering: { nodes: [] }, leaving: { nodes: [] } });
  });

  test('between two filters counts what is excluded as not being in', async () => {
    expect(await shop.data(COMPARED, { filter: buyers, from: { segment: id } })).toEqual({
      audience: { count: 3, change: AUSTRIA_TO_BUYERS },
    });
    const { audience } = await shop.data<{ audience: { change: object } }>(COMPARED, {
      filter: buyers,
      exclude: austria,
      from: { segment: id },
    });
    expect(audience.change).toMatchObject({ enter: 1, leave: 3, stay: 0, leaving: { totalCount: 3 } });
  });

  test('of a filter that cannot be asked names the node', async () => {
    const { extensions } = await shop.error(CHANGE, {
      id,
      filter: { all: [austria, { attribute: { key: 'x', operator: 'IS', value: 1 } }] },
    });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter', path: ['all', '1', 'attribute', 'key'] });
  });

  test('says beside it what is odd about a filter', async () => {
    const germany = { attribute: { key: 'country', operator: 'IS', value: 'DE' } };
    const { audience } = await shop.data<{ audience: { hints: object[] } }>(
      'query($filter: FilterInput!) { audience(filter: $filter) { hints { path code message } } }',
      { filter: { any: [buyers, { all: [{ segment: id }, germany] }] } },
    );
    expect(audience.hints).toEqual([
      { path: 'any.1', code: 'CONTRADICTORY', message: expect.stringMatching(/^These contradict/) },
    ]);
  });
});
