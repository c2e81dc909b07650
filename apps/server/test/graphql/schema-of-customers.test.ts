import { databases, type Shop, startShop } from './api';

const at = '2026-11-20T12:00:00Z';

interface Saved {
  readonly payload: { readonly saved: number; readonly userErrors: readonly { code: string; message: string; path: string[] }[] };
}

describe.each(databases)('what a workspace describes, on %s', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  const upsert = async (...customers: readonly object[]) =>
    (
      await shop.data<Saved>(
        'mutation($input: UpsertCustomersInput!) { payload: upsertCustomers(input: $input) { saved userErrors { code message path } } }',
        { input: { customers } },
      )
    ).payload;
  const record = async (...events: readonly object[]) =>
    (
      await shop.data<Saved>(
        'mutation($input: RecordEventsInput!) { payload: recordEvents(input: $input) { saved userErrors { code message path } } }',
        { input: { events: events.map((event) => ({ customerSourceId: 'fay', at, type: 'Quiz', ...event })) } },
      )
    ).payload;
  const observed = async (scope: string) => {
    const { observedKeys } = await shop.data<{ observedKeys: { nodes: readonly object[] } }>(
      'query($scope: String) { observedKeys(scope: $scope) { nodes { key type sample scope } } }',
      { scope },
    );
    return observedKeys.nodes;
  };
  const save = (name: string, input: string, fields: string) => (given: object) =>
    shop.data<Record<string, Record<string, unknown>>>(
      `mutation($input: ${input}!) { payload: ${name}(input: $input) { userErrors { code message path } ${fields} } }`,
      { input: given },
    );
  const saveField = save('saveCustomField', 'SaveCustomFieldInput', 'customField { id key label type choices }');

  test('custom fields that nobody described are kept, noted, and can be described without being sent again', async () => {
    expect(await upsert({ sourceId: 'fay', attributes: { shoe: 41, colour: 'Teal', club: true } })).toEqual({
      saved: 1,
      userErrors: [],
    });
    expect(await observed('customer')).toEqual([
      { key: 'club', type: 'BOOLEAN', sample: 'true', scope: 'customer' },
      { key: 'colour', type: 'TEXT', sample: 'Teal', scope: 'customer' },
      { key: 'shoe', type: 'NUMBER', sample: '41', scope: 'customer' },
    ]);
    const { payload } = await saveField({ key: 'colour', label: 'Colour', type: 'CHOICE', choices: ['Teal', 'Red'] });
    expect(payload).toEqual({
      userErrors: [],
      customField: {
        id: expect.stringMatching(/^fld_/),
        key: 'colour',
        label: 'Colour',
        type: 'CHOICE',
        choices: ['Teal', 'Red'],
      },
    });
    expect(await observed('customer')).toHaveLength(2);
    const { customer } = await shop.data('{ customer(sourceId: "fay") { attributes } }');
    expect(customer).toEqual({ attributes: { shoe: 41, colour: 'Teal', club: true } });
  });

  test('values of described fields have to fit', async () => {
    for (const [key, type] of [
      ['spent', 'MONEY'],
      ['since', 'DATE'],
      ['vip', 'BOOLEAN'],
      ['count', 'NUMBER'],
      ['note', 'TEXT'],
      ['tags', 'LIST'],
    ])
      await saveField({ key, type });
    const bad = { colour: 'Blue', spent: '1.005', since: '2026-02-30', vip: 'yes', count: '7', note: 7, tags: 'a' };
    const { saved, userErrors } = await upsert(
      ...Object.entries(bad).map(([key, value], index) => ({ sourceId: `bad-${index}`, attributes: { [key]: value } })),
      {
        sourceId: 'good',
        attributes: { colour: 'red', spent: '1.50', since: '2026-02-28', vip: false, count: 7, note: '7', tags: ['a'], free: {} },
      },
      { sourceId: 'none', attributes: { colour: null } },
    );
    expect(saved).toBe(2);
    expect(userErrors.map(({ message, path }) => [message, path.slice(2).join('.')])).toEqual([
      ['colour has to be one of Teal, Red.', 'attributes.colour'],
      ['spent has to be an amount in EUR as text, with at most 2 decimals.', 'attributes.spent'],
      ['since has to be a day such as 2026-11-22, or a time with its zone.', 'attributes.since'],
      ['vip has to be true or false.', 'attributes.vip'],
      ['count has to be a number.', 'attributes.count'],
      ['note has to be text.', 'attributes.note'],
      ['tags has to be a list of texts.', 'attributes.tags'],
    ]);
    const { customFields } = await shop.data<{ customFields: { totalCount: number; nodes: { key: string }[] } }>(
      '{ customFields(first: 3) { totalCount nodes { key } } }',
    );
    expect(customFields).toEqual({ totalCount: 7, nodes: [{ key: 'colour' }, { key: 'count' }, { key: 'note' }] });
  });

  test('so have properties of described events; others are noted under the event', async () => {
    expect(await record({ sourceId: 'q1', properties: { score: 7, level: 'hard' } })).toEqual({ saved: 1, userErrors: [] });
    expect(await observed('event:quiz')).toHaveLength(2);
    const saveType = save(
      'saveEventType',
      'SaveEventTypeInput',
      'eventType { id name label properties { key label type choices } }',
    );
    const { payload } = await saveType({ name: 'quiz', label: 'Took the quiz', properties: [{ key: 'score', type: 'NUMBER' }] });
    expect(payload).toEqual({
      userErrors: [],
      eventType: {
        id: expect.stringMatching(/^evt_/),
        name: 'quiz',
        label: 'Took the quiz',
        properties: [{ key: 'score', label: 'score', type: 'NUMBER', choices: [] }],
      },
    });
    expect(await observed('event:quiz')).toEqual([{ key: 'level', type: 'TEXT', sample: 'hard', scope: 'event:quiz' }]);
    const { saved, userErrors } = await record(
      { sourceId: 'q2', type: ' QUIZ ', properties: { score: 'seven' } },
      { sourceId: 'q3', type: 'other', properties: { score: 'seven' } },
    );
    expect(saved).toBe(1);
    expect(userErrors).toEqual([
      { code: 'INVALID', message: 'score has to be a number.', path: ['events', '0', 'properties', 'score'] },
    ]);
  });

  test('tiers of described programs are the only ones', async () => {
    const saveProgram = save('saveLoyaltyProgram', 'SaveLoyaltyProgramInput', 'loyaltyProgram { id name tiers }');
    expect((await saveProgram({ name: 'Beans', tiers: ['Silver', 'Gold'] })).payload).toEqual({
      userErrors: [],
      loyaltyProgram: { id: expect.stringMatching(/^prg_/), name: 'Beans', tiers: ['Silver', 'Gold'] },
    });
    const account = { customerSourceId: 'fay', at };
    const { payload } = await shop.data<Saved>(
      'mutation($input: RecordLoyaltyAccountsInput!) { payload: recordLoyaltyAccounts(input: $input) { saved userErrors { code message path } } }',
      {
        input: {
          loyaltyAccounts: [
            { ...account, sourceId: '1', program: 'beans', tier: 'gold', points: 10 },
            { ...account, sourceId: '2', program: 'BEANS', tier: 'Bronze' },
            { ...account, sourceId: '3', program: 'Cakes', tier: 'Bronze' },
            { ...account, sourceId: '4', program: 'Beans', points: 20 },
          ],
        },
      },
    );
    expect(payload).toEqual({
      saved: 2,
      userErrors: [
        { code: 'INVALID', message: 'tier has to be one of Silver, Gold.', path: ['loyaltyAccounts', '1', 'tier'] },
        {
          code: 'CONFLICT',
          message: 'points of this customer in this program are said by an earlier row.',
          path: ['loyaltyAccounts', '3', 'points'],
        },
      ],
    });
  });

  test('descriptions that make no sense are refused', async () => {
    const problems = async (given: object) => (await saveField(given)).payload?.userErrors;
    expect(await problems({ key: 'a/b', type: 'TEXT' })).toEqual([
      { code: 'INVALID', message: 'A key is 1 to 100 letters, digits, “_”, “-”, “.” and spaces.', path: ['input', 'key'] },
    ]);
    expect(await problems({ key: 'a', type: 'CHOICE' })).toMatchObject([{ message: 'A CHOICE needs choices.' }]);
    expect(await problems({ key: 'a', type: 'TEXT', choices: ['b'] })).toMatchObject([{ message: 'A TEXT has no choices.' }]);
    expect(await problems({ key: 'a', type: 'CHOICE', choices: ['b', 'B '] })).toMatchObject([
      { message: 'Two of the choices are the same.' },
    ]);
  });

  test('a description that is deleted leaves its values, as such that nobody described', async () => {
    const { customFields } = await shop.data<{ customFields: { nodes: { id: string; key: string }[] } }>(
      '{ customFields { nodes { id key } } }',
    );
    const id = customFields.nodes.find(({ key }) => key === 'colour')?.id;
    const remove = save('deleteCustomField', 'DeleteSchemaInput', 'deletedId');
    expect((await remove({ id })).payload).toEqual({ userErrors: [], deletedId: id });
    expect((await remove({ id })).payload).toMatchObject({ deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await observed('customer')).toContainEqual({ key: 'colour', type: 'CHOICE', sample: null, scope: 'customer' });
    const { customer } = await shop.data('{ customer(sourceId: "good") { attributes } }');
    expect(customer).toMatchObject({ attributes: { colour: 'red' } });
  });
});
