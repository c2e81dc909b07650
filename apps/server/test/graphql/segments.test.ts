import { databases, NOW, type Shop, startShop } from './api';
import { brokenFilters, nested } from './refusals';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const SEGMENT =
  'segment { id name description kind filter version createdAt updatedAt conditionCount campaignCount audience { count } }';
const CREATE = `mutation($input: CreateSegmentInput!) { payload: createSegment(input: $input) { ${SEGMENT} userErrors { code message path } } }`;
const UPDATE = `mutation($input: UpdateSegmentInput!) { payload: updateSegment(input: $input) { ${SEGMENT} userErrors { code message path } } }`;
const DUPLICATE = `mutation($input: DuplicateSegmentInput!) { payload: duplicateSegment(input: $input) { ${SEGMENT} userErrors { code message path } } }`;
const DELETE =
  'mutation($input: DeleteSegmentInput!) { payload: deleteSegment(input: $input) { deletedId userErrors { code message path } } }';

interface Segment {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface Payload {
  readonly segment: Segment | null;
  readonly deletedId?: string | null;
  readonly userErrors: readonly { code: string; message: string; path: string[] | null }[];
}

const austria = { attribute: { key: 'country', operator: 'IS', value: 'Austria' } };
const germany = { attribute: { key: 'country', operator: 'IS', value: 'Germany' } };

describe.each(databases)('segments on %s', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  const send = async (mutation: string, input: object): Promise<Payload> =>
    (await shop.data<{ payload: Payload }>(mutation, { input })).payload;

  const create = async (name: string, filter: object = austria): Promise<Segment> => {
    const { segment, userErrors } = await send(CREATE, { name, filter });
    if (!segment) throw new Error(JSON.stringify(userErrors));
    return segment;
  };

  const names = async (args: string): Promise<string[]> => {
    const { segments } = await shop.data<{ segments: { nodes: { name: string }[] } }>(`{ segments(${args}) { nodes { name } } }`);
    return segments.nodes.map(({ name }) => name);
  };

  test('are saved with each of their fields', async () => {
    const filter = { all: [austria, { any: [{ activity: { kind: 'visit' } }, { not: germany }] }] };
    const payload = await send(CREATE, { name: '  Regulars ', description: ' Who come often ', filter });
    expect(payload).toEqual({
      segment: {
        id: expect.stringMatching(/^seg_[0-9a-z]{13}$/),
        name: 'Regulars',
        description: 'Who come often',
        kind: 'DYNAMIC',
        filter,
        version: 1,
        createdAt: new Date(NOW).toISOString(),
        updatedAt: new Date(NOW).toISOString(),
        conditionCount: 3,
        campaignCount: 0,
        audience: { count: 3 },
      },
      userErrors: [],
    });
    expect(await shop.data('query($id: ID!) { segment(id: $id) { name filter } }', { id: payload.segment?.id })).toEqual({
      segment: { name: 'Regulars', filter },
    });
  });

  test('read back a filter that can be sent again', async () => {
    const { id } = await create('Round trip', {
      activity: { kind: 'order', where: { lines: { field: { key: 'sku', operator: 'IS', value: 'MUG' } } } },
    });
    const { segment } = await shop.data<{ segment: { filter: object } }>('query($id: ID!) { segment(id: $id) { filter } }', {
      id,
    });
    const again = await shop.data('query($filter: FilterInput!) { audience(filter: $filter) { count } }', {
      filter: segment.filter,
    });
    expect(again).toEqual({ audience: { count: 1 } });
  });

  test.each([
    ['no name', { name: '   ' }, 'REQUIRED', ['input', 'name']],
    ['a name of 121 characters', { name: 'x'.repeat(121) }, 'INVALID', ['input', 'name']],
    ['a description of 501 characters', { description: 'x'.repeat(501) }, 'INVALID', ['input', 'description']],
    ['half a character', { name: 'x\ud83d' }, 'INVALID', ['input', 'name']],
    ['a name that is longer folded', { name: 'İ'.repeat(61) }, 'INVALID', ['input', 'name']],
    [
      'a filter that is too deep',
      { filter: nested(9) },
      'INVALID',
      ['input', 'filter', ...Array.from({ length: 8 }, () => 'not')],
    ],
    [
      'a reference that leads nowhere',
      { filter: { not: { segment: 'seg_0000000000000' } } },
      'INVALID',
      ['input', 'filter', 'not', 'segment'],
    ],
  ])('are refused with %s', async (_name, given, code, path) => {
    const payload = await send(CREATE, { name: 'Refused', filter: austria, ...given });
    expect(payload).toEqual({ segment: null, userErrors: [{ code, message: expect.stringMatching(/^[A-Z“].*\.$/), path }] });
    expect(await names('search: "Refused"')).toEqual([]);
  });

  test.each(brokenFilters)('are refused with $name, at its node', async ({ filter, path }) => {
    const { segment, userErrors } = await send(CREATE, { name: 'Broken', filter });
    expect(segment).toBeNull();
    expect(userErrors).toEqual([{ code: 'INVALID', message: expect.any(String), path: ['input', 'filter', ...path.split('.')] }]);
  });

  test('take names and descriptions up to their limit', async () => {
    const payload = await send(CREATE, { name: 'n'.repeat(120), description: 'd'.repeat(500), filter: austria });
    expect(payload.userErrors).toEqual([]);
  });

  describe('when edited', () => {
    test('keep what is left out, and count the edits', async () => {
      const { id } = await create('Edited');
      const named = await send(UPDATE, { id, expectedVersion: 1, name: 'Renamed' });
      expect(named.segment).toMatchObject({ name: 'Renamed', filter: austria, version: 2 });
      const filtered = await send(UPDATE, { id, expectedVersion: 2, filter: germany, description: 'x' });
      expect(filtered.segment).toMatchObject({
        name: 'Renamed',
        description: 'x',
        filter: germany,
        version: 3,
        audience: { count: 2 },
      });
      const cleared = await send(UPDATE, { id, expectedVersion: 3, description: null });
      expect(cleared.segment).toMatchObject({ description: null, version: 4 });
      expect(await names('search: "renamed"')).toEqual(['Renamed']);
    });

    test('refuse a change that started from an older version, and name the current one', async () => {
      const { id } = await create('Contested');
      await send(UPDATE, { id, expectedVersion: 1, name: 'Contested, first' });
      const late = await send(UPDATE, { id, expectedVersion: 1, name: 'Contested, second' });
      expect(late).toEqual({
        segment: null,
        userErrors: [{ code: 'CONFLICT', message: expect.stringContaining('version 2'), path: ['input', 'expectedVersion'] }],
      });
      expect(await names('search: "contested"')).toEqual(['Contested, first']);
    });

    test('let one of two changes through that come at once', async () => {
      const { id } = await create('Raced');
      const answers = await Promise.all(
        ['a', 'b', 'c'].map((name) => send(UPDATE, { id, expectedVersion: 1, name: `Raced ${name}` })),
      );
      expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code)).sort()).toEqual([
        [],
        ['CONFLICT'],
        ['CONFLICT'],
      ]);
    });

    test.each([
      ['name: null', { name: null }, 'REQUIRED', ['input', 'name']],
      ['name: ""', { name: '' }, 'REQUIRED', ['input', 'name']],
      ['filter: null', { filter: null }, 'INVALID', ['input', 'filter']],
      ['an empty group', { filter: { any: [] } }, 'INVALID', ['input', 'filter', 'any']],
    ])('refuse %s', async (_name, given, code, path) => {
      const { id } = await create('Kept');
      const payload = await send(UPDATE, { id, expectedVersion: 1, ...given });
      expect(payload).toEqual({ segment: null, userErrors: [{ code, message: expect.any(String), path }] });
      expect(await shop.data('query($id: ID!) { segment(id: $id) { version } }', { id })).toEqual({ segment: { version: 1 } });
    });
  });

  describe('that refer to each other', () => {
    test('count the members of the other one', async () => {
      const { id } = await create('Austrians');
      const outer = await create('Not Austrians', { all: [{ not: { segment: id } }, { everyone: true }] });
      const { segment } = await shop.data<{ segment: { audience: { sentence: string } } }>(
        'query($id: ID!) { segment(id: $id) { audience { count sentence conditions { path sentence count } } } }',
        { id: outer.id },
      );
      expect(segment.audience).toEqual({
        count: 3,
        sentence: expect.stringContaining('not in the segment “Austrians”'),
        conditions: [
          { path: '', sentence: expect.any(String), count: 3 },
          { path: 'all.0', sentence: expect.any(String), count: 3 },
          { path: 'all.0.not', sentence: 'Customers who are in the segment “Austrians”', count: 3 },
          { path: 'all.1', sentence: expect.any(String), count: 6 },
        ],
      });
    });

    test('follow the other one when it changes', async () => {
      const inner = await create('Inner');
      const middle = await create('Middle', { segment: inner.id });
      const outer = await create('Outer', { all: [{ segment: middle.id }, { segment: inner.id }] });
      await send(UPDATE, { id: inner.id, expectedVersion: 1, filter: germany });
      expect(await shop.data('query($id: ID!) { segment(id: $id) { audience { count } } }', { id: outer.id })).toEqual({
        segment: { audience: { count: 2 } },
      });
    });

    test('never lead back to themselves', async () => {
      const first = await create('First');
      const second = await create('Second', { segment: first.id });
      const third = await create('Third', { any: [{ segment: second.id }, austria] });
      const closing = await send(UPDATE, { id: first.id, expectedVersion: 1, filter: { all: [austria, { segment: third.id }] } });
      expect(closing.userErrors).toEqual([
        { code: 'INVALID', message: expect.stringContaining('leads back'), path: ['input', 'filter', 'all', '1', 'segment'] },
      ]);
      const self = await send(UPDATE, { id: first.id, expectedVersion: 1, filter: { not: { segment: first.id } } });
      expect(self.userErrors).toEqual([
        { code: 'INVALID', message: expect.stringContaining('leads back'), path: ['input', 'filter', 'not', 'segment'] },
      ]);
    });

    test('never close a circle from two sides at once', async () => {
      const [left, right] = [await create('Left'), await create('Right')];
      const answers = await Promise.all([
        send(UPDATE, { id: left.id, expectedVersion: 1, filter: { segment: right.id } }),
        send(UPDATE, { id: right.id, expectedVersion: 1, filter: { segment: left.id } }),
      ]);
      expect(answers.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
    });

    test('cannot come to more than can be asked', async () => {
      let { id } = await create('Level 0');
      let payload = await send(CREATE, {
        name: 'Level 1',
        filter: { any: Array.from({ length: 100 }, () => ({ segment: id })) },
      });
      id = payload.segment?.id ?? '';
      payload = await send(CREATE, { name: 'Level 2', filter: { any: Array.from({ length: 100 }, () => ({ segment: id })) } });
      expect(payload.userErrors).toEqual([
        { code: 'INVALID', message: expect.stringContaining('2000'), path: ['input', 'filter'] },
      ]);
    });

    test('cannot be deleted while another one needs them', async () => {
      const inner = await create('Needed');
      const outer = await create('Needing', { not: { segment: inner.id } });
      const refused = await send(DELETE, { id: inner.id, expectedVersion: 1 });
      expect(refused).toEqual({
        deletedId: null,
        userErrors: [{ code: 'IN_USE', message: expect.stringContaining('“Needing”'), path: ['input', 'id'] }],
      });
      expect(await send(DELETE, { id: outer.id, expectedVersion: 1 })).toEqual({ deletedId: outer.id, userErrors: [] });
      expect(await send(DELETE, { id: inner.id, expectedVersion: 1 })).toEqual({ deletedId: inner.id, userErrors: [] });
      expect(await shop.data('query($id: ID!) { segment(id: $id) { id } }', { id: inner.id })).toEqual({ segment: null });
    });
  });

  test('are duplicated under names that are free', async () => {
    const { id } = await create('Originals', germany);
    const copies: (Segment | null)[] = [];
    for (let count = 0; count < 3; count += 1) copies.push((await send(DUPLICATE, { id })).segment);
    expect(copies.map((copy) => copy?.name)).toEqual(['Copy of Originals', 'Copy of Originals (2)', 'Copy of Originals (3)']);
    expect(copies[0]).toMatchObject({ filter: germany, version: 1 });
    expect(new Set(copies.map((copy) => copy?.id)).size).toBe(3);

    const faces = await create('🙂'.repeat(60));
    expect((await send(DUPLICATE, { id: faces.id })).segment?.name).toBe(`Copy of ${'🙂'.repeat(56)}`);

    const long = await create('y'.repeat(120));
    expect((await send(DUPLICATE, { id: long.id })).segment?.name).toBe(`Copy of ${'y'.repeat(112)}`);
    expect((await send(DUPLICATE, { id: long.id })).segment?.name).toBe(`Copy of ${'y'.repeat(108)} (2)`);
  });

  test('are not deleted when they changed since they were looked at', async () => {
    const { id } = await create('Looked at');
    await send(UPDATE, { id, expectedVersion: 1, name: 'Looked at again' });
    const { deletedId, userErrors } = await send(DELETE, { id, expectedVersion: 1 });
    expect([deletedId, userErrors[0]?.code]).toEqual([null, 'CONFLICT']);
  });

  test.each(['seg_0000000000000', 'cus_f20kqvn62ypbt', ''])('that are not there are NOT_FOUND: %p', async (id) => {
    const refused = [{ code: 'NOT_FOUND', message: 'There is no such segment.', path: ['input', 'id'] }];
    expect((await send(UPDATE, { id, expectedVersion: 1, name: 'x' })).userErrors).toEqual(refused);
    expect((await send(DUPLICATE, { id })).userErrors).toEqual(refused);
    expect((await send(DELETE, { id, expectedVersion: 1 })).userErrors).toEqual(refused);
    expect(await shop.data('query($id: ID!) { segment(id: $id) { id } }', { id })).toEqual({ segment: null });
  });

  describe('in a list', () => {
    beforeAll(async () => {
      for (const name of ['zebra', 'Äpfel', 'äpfel', 'apple', 'Zoo_1', '100%']) await create(`List ${name}`);
    });

    test('are ordered by name without regard to case, or by age', async () => {
      expect(await names('search: "list ", orderBy: NAME')).toEqual([
        'List 100%',
        'List apple',
        'List zebra',
        'List Zoo_1',
        'List Äpfel',
        'List äpfel',
      ]);
      expect(await names('search: "list "')).toEqual([
        'List 100%',
        'List Zoo_1',
        'List apple',
        'List äpfel',
        'List Äpfel',
        'List zebra',
      ]);
    });

    test('are searched by any part of the name', async () => {
      expect(await names('search: "ÄPF", orderBy: NAME')).toEqual(['List Äpfel', 'List äpfel']);
      expect(await names('search: "%"')).toEqual(['List 100%']);
      expect(await names('search: "o_"')).toEqual(['List Zoo_1']);
      expect(await names('search: "\' OR 1=1 --"')).toEqual([]);
      const error = await shop.error('query($search: String) { segments(search: $search) { totalCount } }', {
        search: 'x'.repeat(201),
      });
      expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['search'] });
    });

    test('are narrowed to a kind', async () => {
      expect(await names('search: "list ", kind: STATIC')).toEqual([]);
      expect(await names('search: "list ", kind: DYNAMIC')).toHaveLength(6);
    });

    test('are read page by page, each once, however many have the same name or age', async () => {
      for (const orderBy of ['NAME', 'NEWEST']) {
        const seen = await shop.walk((after) => ({
          query: `query($after: String) { list: segments(search: "list ", first: 2, after: $after, orderBy: ${orderBy}) { totalCount nodes { sourceId: id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          variables: { after },
        }));
        expect(seen).toHaveLength(6);
        expect(new Set(seen).size).toBe(6);
      }
    });

    test.each([
      ['first: 0', 'first'],
      ['first: 101', 'first'],
      ['after: "x"', 'after'],
      ['after: "WyJzZWdtZW50cyBieSBORVdFU1QiXQ"', 'after'],
    ])('refuse %s', async (args, path) => {
      expect((await shop.error(`{ segments(${args}) { totalCount } }`)).extensions).toEqual({
        code: 'BAD_USER_INPUT',
        path: [path],
      });
    });

    test('go on only in the order in which the page was asked', async () => {
      const { segments } = await shop.data<{ segments: { pageInfo: { endCursor: string } } }>(
        '{ segments(first: 1, orderBy: NAME) { pageInfo { endCursor } } }',
      );
      const after = segments.pageInfo.endCursor;
      const error = await shop.error('query($after: String) { segments(after: $after) { totalCount } }', { after });
      expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['after'] });
    });

    test('take a cursor whose segment is gone meanwhile', async () => {
      const { segments } = await shop.data<{ segments: { edges: { cursor: string; node: Segment }[] } }>(
        '{ segments(search: "list ", first: 2, orderBy: NAME) { edges { cursor node { id name version } } } }',
      );
      const last = segments.edges[1];
      await send(DELETE, { id: last?.node.id ?? '', expectedVersion: 1 });
      const next = await shop.data(
        'query($after: String) { segments(search: "list ", first: 1, orderBy: NAME, after: $after) { nodes { name } } }',
        {
          after: last?.cursor,
        },
      );
      expect(next).toEqual({ segments: { nodes: [{ name: 'List zebra' }] } });
    });
  });
});
