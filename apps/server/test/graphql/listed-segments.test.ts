import { engines, type Shop, startShop } from './api';

const SEGMENT = 'segment { id name kind filter version conditionCount audience { count } }';
const ERRORS = 'userErrors { code message path }';
const STATIC = `mutation($input: CreateStaticSegmentInput!) { payload: createStaticSegment(input: $input) { ${SEGMENT} ${ERRORS} } }`;
const MANUAL = `mutation($input: CreateManualSegmentInput!) { payload: createManualSegment(input: $input) { ${SEGMENT} ${ERRORS} } }`;
const DYNAMIC = `mutation($input: CreateSegmentInput!) { payload: createSegment(input: $input) { ${SEGMENT} ${ERRORS} } }`;
const UPDATE = `mutation($input: UpdateSegmentInput!) { payload: updateSegment(input: $input) { ${SEGMENT} ${ERRORS} } }`;
const DUPLICATE = `mutation($input: DuplicateSegmentInput!) { payload: duplicateSegment(input: $input) { ${SEGMENT} ${ERRORS} } }`;
const DELETE = `mutation($input: DeleteSegmentInput!) { payload: deleteSegment(input: $input) { deletedId ${ERRORS} } }`;
const ADD = `mutation($input: SegmentMembersInput!) { payload: addToSegment(input: $input) { saved ${SEGMENT} ${ERRORS} } }`;
const REMOVE = `mutation($input: SegmentMembersInput!) { payload: removeFromSegment(input: $input) { saved ${SEGMENT} ${ERRORS} } }`;

interface Payload {
  readonly segment: { readonly id: string; readonly name: string; readonly kind: string; readonly version: number } | null;
  readonly saved?: number;
  readonly deletedId?: string | null;
  readonly userErrors: readonly { code: string; message: string; path: string[] | null }[];
}

const isIn = (country: string) => ({ attribute: { key: 'country', operator: 'IS', value: country } });
const NOBODY = 'cus_0000000000000';

describe.each(engines)('segments that list their customers, on %s with %s', (record, engine) => {
  let shop: Shop;
  let customers: Readonly<Record<string, string>>;
  beforeAll(async () => {
    shop = await startShop(record, engine);
    const { list } = await shop.data<{ list: { nodes: { id: string; sourceId: string }[] } }>(
      '{ list: customers { nodes { id sourceId } } }',
    );
    customers = Object.fromEntries(list.nodes.map(({ id, sourceId }) => [sourceId, id]));
  });
  afterAll(() => shop.close());

  const idsOf = (...names: string[]): string[] => names.map((name) => customers[name] ?? name);

  const send = async (mutation: string, input: object): Promise<Payload> =>
    (await shop.data<{ payload: Payload }>(mutation, { input })).payload;

  const made = async (mutation: string, input: object): Promise<NonNullable<Payload['segment']>> => {
    const { segment, userErrors } = await send(mutation, input);
    if (!segment) throw new Error(JSON.stringify(userErrors));
    return segment;
  };

  const matching = async (filter: object): Promise<string[]> => {
    const { customers: found } = await shop.data<{ customers: { nodes: { sourceId: string }[] } }>(
      'query($filter: FilterInput!) { customers(filter: $filter) { nodes { sourceId } } }',
      { filter },
    );
    return found.nodes.map(({ sourceId }) => sourceId).sort();
  };

  test('static: holds who matched when it was made, whatever happens to them', async () => {
    const frozen = await made(STATIC, { name: 'Germans then', filter: isIn('Germany') });
    expect(frozen).toEqual({
      id: expect.any(String),
      name: 'Germans then',
      kind: 'STATIC',
      filter: { segment: frozen.id },
      version: 1,
      conditionCount: 0,
      audience: { count: 2 },
    });
    const upsert = 'mutation($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved } }';
    await shop.data(upsert, { input: { customers: [{ sourceId: 'fay', country: 'Poland' }] } });
    expect(await matching({ segment: frozen.id })).toEqual(['cleo', 'fay']);
    expect(await matching({ not: { segment: frozen.id } })).toEqual(['anna', 'bert', 'dora', 'emil']);
    expect(await matching({ all: [{ segment: frozen.id }, isIn('Germany')] })).toEqual(['cleo']);
    await shop.data(upsert, { input: { customers: [{ sourceId: 'fay', country: 'Germany' }] } });
  });

  test('static: of a selection; one with exactly the same customers is refused', async () => {
    const picked = await made(STATIC, { name: 'Picked', customerIds: idsOf('anna', 'bert', 'anna') });
    expect(await matching({ segment: picked.id })).toEqual(['anna', 'bert']);
    const refused = {
      segment: null,
      userErrors: [{ code: 'DUPLICATE', message: expect.stringContaining('“Picked”'), path: ['input'] }],
    };
    expect(await send(STATIC, { name: 'Again', customerIds: idsOf('bert', 'anna') })).toEqual(refused);
    expect(await send(STATIC, { name: 'Again', filter: { segment: picked.id } })).toEqual(refused);
    // As many, from the same first to the same last and with the same sum: only the customers themselves tell them apart.
    await made(STATIC, { name: 'Outer', customerIds: idsOf('anna', 'bert', 'emil', 'fay') });
    await made(STATIC, { name: 'Inner', customerIds: idsOf('anna', 'cleo', 'dora', 'fay') });
  });

  test.each<readonly [string, object, string, string[]]>([
    ['nobody matches', { filter: isIn('Atlantis') }, 'INVALID', ['input']],
    ['nobody is picked', { customerIds: [] }, 'INVALID', ['input']],
    ['nobody is meant', {}, 'REQUIRED', ['input', 'filter']],
    ['two things are meant', { filter: { everyone: true }, customerIds: [NOBODY] }, 'INVALID', ['input']],
    ['somebody is not there', { customerIds: [NOBODY] }, 'NOT_FOUND', ['input', 'customerIds', '0']],
    ['the filter is none', { filter: { all: [] } }, 'INVALID', ['input', 'filter', 'all']],
    ['it refers to nothing', { filter: { segment: 'seg_0000000000000' } }, 'INVALID', ['input', 'filter', 'segment']],
    ['it has no name', { name: ' ', filter: { everyone: true } }, 'REQUIRED', ['input', 'name']],
  ])('static: refused when %s', async (_, given, code, path) => {
    const { segment, userErrors } = await send(STATIC, { name: 'Refused', ...given });
    expect([segment, userErrors]).toEqual([null, [{ code, message: expect.stringMatching(/\.$/), path }]]);
  });

  test('manual: customers come and go, each once', async () => {
    const { id } = await made(MANUAL, { name: 'Friends' });
    expect(await matching({ segment: id })).toEqual([]);
    const added = await send(ADD, { id, customerIds: [...idsOf('anna', 'cleo'), NOBODY, ...idsOf('anna'), ''] });
    expect(added).toEqual({
      saved: 2,
      segment: expect.objectContaining({ version: 1, audience: { count: 2 } }),
      userErrors: [
        { code: 'NOT_FOUND', message: expect.any(String), path: ['customerIds', '2'] },
        { code: 'NOT_FOUND', message: expect.any(String), path: ['customerIds', '4'] },
      ],
    });
    expect(await send(ADD, { id, customerIds: idsOf('cleo', 'dora') })).toMatchObject({ saved: 1, userErrors: [] });
    expect(await send(REMOVE, { id, customerIds: idsOf('anna', 'emil') })).toMatchObject({ saved: 1, userErrors: [] });
    expect(await matching({ segment: id })).toEqual(['cleo', 'dora']);
  });

  test('manual: only they are changed by hand', async () => {
    const frozen = await made(STATIC, { name: 'Frozen', customerIds: idsOf('emil', 'fay', 'dora') });
    const dynamic = await made(DYNAMIC, { name: 'By filter', filter: isIn('Austria') });
    for (const { id } of [frozen, dynamic]) {
      for (const mutation of [ADD, REMOVE]) {
        expect(await send(mutation, { id, customerIds: idsOf('anna') })).toEqual({
          saved: 0,
          segment: null,
          userErrors: [{ code: 'INVALID', message: expect.any(String), path: ['input', 'id'] }],
        });
      }
    }
    const absent = await send(ADD, { id: 'seg_0000000000000', customerIds: [] });
    expect(absent.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });

  test('one call names a thousand customers', async () => {
    const { id } = await made(MANUAL, { name: 'Many' });
    const named = (size: number) => Array.from({ length: size }, () => customers.anna);
    expect(await send(ADD, { id, customerIds: named(1_000) })).toMatchObject({ saved: 1, userErrors: [] });
    const input = { id, customerIds: named(1_001) };
    expect(await shop.error(ADD, { input })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', path: ['input', 'customerIds'] },
    });
    expect(await shop.error(STATIC, { input: { name: 'x', customerIds: named(1_001) } })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('the name may change, and a filter has nothing to say', async () => {
    const { id } = await made(MANUAL, { name: 'Renamed', customerIds: idsOf('bert') });
    expect(await send(UPDATE, { id, expectedVersion: 1, name: 'Renamed again' })).toMatchObject({
      segment: { name: 'Renamed again', kind: 'MANUAL', version: 2, audience: { count: 1 } },
    });
    expect((await send(UPDATE, { id, expectedVersion: 2, filter: isIn('Austria') })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['input', 'filter'] },
    ]);
  });

  test('a copy is manual, of a static one too', async () => {
    const frozen = await made(STATIC, { name: 'To be copied', customerIds: idsOf('bert', 'fay') });
    const copy = await made(DUPLICATE, { id: frozen.id });
    expect(copy).toMatchObject({ name: 'Copy of To be copied', kind: 'MANUAL', filter: { segment: copy.id } });
    await send(REMOVE, { id: copy.id, customerIds: idsOf('bert') });
    expect([await matching({ segment: copy.id }), await matching({ segment: frozen.id })]).toEqual([['fay'], ['bert', 'fay']]);
  });

  test('stay while others refer to them, and take their list along', async () => {
    const { id } = await made(MANUAL, { name: 'Needed', customerIds: idsOf('anna') });
    const outer = await made(DYNAMIC, { name: 'Needing', filter: { all: [isIn('Austria'), { not: { segment: id } }] } });
    expect(await matching({ segment: outer.id })).toEqual(['bert', 'emil']);
    expect((await send(DELETE, { id, expectedVersion: 1 })).userErrors).toMatchObject([{ code: 'IN_USE' }]);
    await send(DELETE, { id: outer.id, expectedVersion: 1 });
    expect(await send(DELETE, { id, expectedVersion: 1 })).toMatchObject({ deletedId: id, userErrors: [] });
    const rows: { members: unknown }[] = await shop.app.services.database.reader.query(
      'SELECT COUNT(*) AS members FROM segment_member m LEFT JOIN segment s ON s.id = m.segment_id WHERE s.id IS NULL',
    );
    expect(rows.map(({ members }) => Number(members))).toEqual([0]);
  });

  test('are listed by kind, and among the segments of a customer', async () => {
    await made(MANUAL, { name: 'Kind of manual', customerIds: idsOf('emil') });
    const { segments, customer } = await shop.data<{
      segments: { nodes: { kind: string }[] };
      customer: { segments: { nodes: { name: string }[] } };
    }>(
      'query($id: ID) { segments(kind: MANUAL, first: 100) { nodes { kind } } customer(id: $id) { segments(first: 100) { nodes { name } } } }',
      { id: customers.emil },
    );
    expect(new Set(segments.nodes.map(({ kind }) => kind))).toEqual(new Set(['MANUAL']));
    const names = customer.segments.nodes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Kind of manual', 'Frozen', 'By filter']));
    expect(names).not.toContain('Friends');
  });

  test('nobody can name a list by its number', async () => {
    const { errors } = await shop.send({
      query: 'query($filter: FilterInput!) { audience(filter: $filter) { count } }',
      variables: { filter: { members: 1 } },
    });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('whoever is merged or erased is in them once, or no more', async () => {
    const both = await made(MANUAL, { name: 'Both', customerIds: idsOf('emil', 'fay', 'dora') });
    const one = await made(STATIC, { name: 'One of them', customerIds: idsOf('emil', 'anna') });
    const merge =
      'mutation($input: MergeCustomersInput!) { payload: mergeCustomers(input: $input) { userErrors { code message path } } }';
    const merged = await send(merge, { keepId: customers.fay, mergeId: customers.emil });
    expect(merged.userErrors).toEqual([]);
    expect([await matching({ segment: both.id }), await matching({ segment: one.id })]).toEqual([
      ['dora', 'fay'],
      ['anna', 'fay'],
    ]);
    const erase =
      'mutation($input: EraseCustomerInput!) { payload: eraseCustomer(input: $input) { userErrors { code message path } } }';
    expect((await send(erase, { id: customers.fay })).userErrors).toEqual([]);
    expect([await matching({ segment: both.id }), await matching({ segment: one.id })]).toEqual([['dora'], ['anna']]);
    expect((await send(ADD, { id: both.id, customerIds: idsOf('fay') })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
