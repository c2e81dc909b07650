import { engines, type Shop, startShop } from './api';

const at = '2026-11-20T12:00:00Z';

const CUSTOMERS = [
  {
    sourceId: 'one',
    attributes: { size: 41, budget: '12.50', since: '2026-11-22', 'note.1': 'Likes "tea"', tags: ['Oat', 'RYE'] },
  },
  { sourceId: 'two', attributes: { size: '41.0', budget: '12.505', since: '2026-11-21T23:30:00Z', 'note.1': 'tea' } },
  { sourceId: 'six', attributes: { size: 'large', budget: 13, since: 'soon', vip: true, tags: ['oat', 7] } },
  { sourceId: 'ten', sourceMetadata: { list: 'Spring', kind: 'lead' }, attributes: { size: 1e21, vip: 'FALSE', tags: 'oat' } },
];

const EVENTS = [
  { sourceId: 'p1', customerSourceId: 'one', at, type: 'Plan chosen', properties: { plan: 'Gold', seats: 3, price: '9.90' } },
  { sourceId: 'p2', customerSourceId: 'one', at, type: 'plan chosen', properties: { plan: 'gold ', seats: 4, price: '0.10' } },
  { sourceId: 'p3', customerSourceId: 'two', at, type: 'Plan chosen', properties: { plan: 'Free', seats: 'many' } },
];

describe.each(engines)('what a workspace has of its own, on %s, answered by %s', (kind, engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind, engine);
    await shop.data(
      `mutation($customers: UpsertCustomersInput!, $events: RecordEventsInput!) {
        upsertCustomers(input: $customers) { saved } recordEvents(input: $events) { saved }
      }`,
      { customers: { customers: CUSTOMERS }, events: { events: EVENTS } },
    );
  });
  afterAll(() => shop.close());

  const AUDIENCE = `query($filter: FilterInput!) { audience(filter: $filter) {
    sentence customers(first: 50, orderBy: NEWEST) { nodes { sourceId } }
  } }`;
  const asked = async (filter: object) => {
    const { audience } = await shop.data<{
      audience: { sentence: string; customers: { nodes: readonly { sourceId: string }[] } };
    }>(AUDIENCE, { filter });
    return audience;
  };
  const whoMatch = async (filter: object) => (await asked(filter)).customers.nodes.map(({ sourceId }) => sourceId).sort();
  const custom = (key: string, operator: string, value?: unknown) => ({ attribute: { key: `custom.${key}`, operator, value } });
  const refusal = async (filter: object) => (await shop.error(AUDIENCE, { filter })).extensions;
  const describeField = (key: string, type: string, choices?: string[]) =>
    shop.data<{ saveCustomField: { customField: { id: string } } }>(
      'mutation($input: SaveCustomFieldInput!) { saveCustomField(input: $input) { customField { id } userErrors { message } } }',
      { input: { key, type, label: `The ${key}`, choices } },
    );

  test('fields that nobody described are compared as text', async () => {
    expect(await whoMatch(custom('note.1', 'CONTAINS', '"TEA'))).toEqual(['one']);
    expect(await whoMatch(custom('size', 'IS', '41'))).toEqual(['one']);
    expect(await whoMatch(custom('vip', 'IN', ['True', 'false']))).toEqual(['six', 'ten']);
    expect(await whoMatch(custom('tags', 'IS', 'Oat'))).toEqual(['ten']);
    expect(await whoMatch({ attribute: { key: 'sourceMetadata.list', operator: 'STARTS_WITH', value: 'spr' } })).toEqual(['ten']);
    expect(await refusal(custom('size', 'AT_LEAST', 41))).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['attribute', 'operator'],
    });
    expect(await refusal(custom('shoe', 'HAS_VALUE'))).toMatchObject({ code: 'BAD_USER_INPUT', path: ['attribute', 'key'] });
  });

  test('once described, the same values are read as their type, without being sent again', async () => {
    await describeField('size', 'NUMBER');
    await describeField('budget', 'MONEY');
    await describeField('since', 'DATE');
    await describeField('vip', 'BOOLEAN');
    await describeField('tags', 'LIST');
    expect(await whoMatch(custom('size', 'IS', 41))).toEqual(['one', 'two']);
    expect(await whoMatch(custom('size', 'HAS_VALUE'))).toEqual(['one', 'two']);
    expect(await whoMatch(custom('budget', 'BETWEEN', { from: '12.50', to: '13' }))).toEqual(['one', 'six']);
    // The moment is half past midnight of the 22nd in Vienna.
    expect(await whoMatch(custom('since', 'ON', '2026-11-22'))).toEqual(['one', 'two']);
    expect(await whoMatch(custom('since', 'IN_THE_NEXT', { amount: 0, unit: 'DAY' }))).toEqual(['one', 'two']);
    expect(await whoMatch(custom('vip', 'IS', false))).toEqual(['ten']);
    expect(await whoMatch(custom('tags', 'INCLUDES_ALL', ['rye', 'OAT']))).toEqual(['one']);
    expect(await whoMatch(custom('tags', 'HAS_VALUE'))).toEqual(['one']);
    expect((await asked(custom('budget', 'MORE_THAN', '10'))).sentence).toBe('Customers whose the budget is more than €10.00');
  });

  test('properties of events are asked of one record, and measured', async () => {
    const chosen = (condition: object) => ({ activity: { kind: 'event:PLAN CHOSEN', ...condition } });
    const field = (key: string, operator: string, value?: unknown) => ({ field: { key, operator, value } });
    expect(await whoMatch(chosen({ where: field('plan', 'IS', 'GOLD'), operator: 'EXACTLY', value: 2 }))).toEqual(['one']);
    expect(await refusal(chosen({ where: field('plan', 'AT_LEAST', 2) }))).toMatchObject({
      path: ['activity', 'where', 'field', 'operator'],
    });
    expect(await refusal(chosen({ where: field('colour', 'HAS_VALUE') }))).toMatchObject({
      path: ['activity', 'where', 'field', 'key'],
    });
    await shop.data('mutation($input: SaveEventTypeInput!) { saveEventType(input: $input) { userErrors { message } } }', {
      input: {
        name: 'Plan chosen',
        label: 'Chose a plan',
        properties: [
          { key: 'seats', type: 'NUMBER' },
          { key: 'price', type: 'MONEY', label: 'Price' },
          { key: 'plan', type: 'CHOICE', choices: ['Free', 'Gold'] },
        ],
      },
    });
    expect(await whoMatch(chosen({ where: { all: [field('seats', 'AT_LEAST', 4), field('plan', 'IS', 'gold')] } }))).toEqual([
      'one',
    ]);
    expect(await whoMatch(chosen({ where: field('seats', 'IS_UNKNOWN') }))).toEqual(['two']);
    const sum = { measure: { function: 'SUM', field: 'price' }, operator: 'EXACTLY', value: '10.00' };
    expect(await whoMatch(chosen(sum))).toEqual(['one']);
    expect(await refusal(chosen({ where: field('plan', 'IS', 'Silver') }))).toMatchObject({
      path: ['activity', 'where', 'field', 'value'],
    });
  });

  test('a new kind of value and a new key are seen at once', async () => {
    await shop.data('mutation($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved } }', {
      input: { customers: [{ sourceId: 'two', attributes: { shoe: 'Clog', size: 42.5 } }] },
    });
    expect(await whoMatch(custom('shoe', 'IS', 'clog'))).toEqual(['two']);
    expect(await whoMatch(custom('size', 'MORE_THAN', 42))).toEqual(['two']);
  });

  test('the catalog lists all of it under headings of its own', async () => {
    const { filterCatalog } = await shop.data<{
      filterCatalog: {
        attributes: { key: string; group: string; type: string; label: string; suggests: boolean }[];
        activities: { kind: string; label: string; fields: { key: string; type: string }[] }[];
      };
    }>('{ filterCatalog { attributes { key group type label suggests } activities { kind label fields { key type } } } }');
    const own = filterCatalog.attributes.filter(({ key }) => key.includes('.'));
    expect(own).toEqual([
      { key: 'sourceMetadata.kind', group: 'Source', type: 'text', label: 'kind', suggests: true },
      { key: 'sourceMetadata.list', group: 'Source', type: 'text', label: 'list', suggests: true },
      { key: 'custom.budget', group: 'Custom fields', type: 'money', label: 'The budget', suggests: false },
      { key: 'custom.since', group: 'Custom fields', type: 'date', label: 'The since', suggests: false },
      { key: 'custom.size', group: 'Custom fields', type: 'number', label: 'The size', suggests: false },
      { key: 'custom.tags', group: 'Custom fields', type: 'list', label: 'The tags', suggests: true },
      { key: 'custom.vip', group: 'Custom fields', type: 'boolean', label: 'The vip', suggests: false },
      { key: 'custom.note.1', group: 'Other fields', type: 'text', label: 'note.1', suggests: true },
      { key: 'custom.shoe', group: 'Other fields', type: 'text', label: 'shoe', suggests: true },
    ]);
    expect(filterCatalog.activities.filter(({ label }) => /plan/i.test(label))).toEqual([
      {
        kind: 'event:Plan chosen',
        label: 'Chose a plan',
        fields: [
          { key: 'seats', type: 'number' },
          { key: 'price', type: 'money' },
          { key: 'plan', type: 'choice' },
        ],
      },
    ]);
  });

  test('values are suggested with how many have them', async () => {
    const suggested = async (args: string) =>
      (await shop.data(`{ filterSuggestions(${args}) { value label count } }`)).filterSuggestions;
    expect(await suggested('key: "custom.note.1", search: "likes"')).toEqual([
      { value: 'Likes "tea"', label: 'Likes "tea"', count: 1 },
    ]);
    expect(await suggested('key: "custom.tags"')).toEqual([
      { value: 'Oat', label: 'Oat', count: 1 },
      { value: 'RYE', label: 'RYE', count: 1 },
    ]);
    expect(await suggested('key: "sourceMetadata.kind"')).toEqual([{ value: 'lead', label: 'lead', count: 1 }]);
    expect(await suggested('key: "plan", kind: "event:Plan chosen"')).toEqual([
      { value: 'Gold', label: 'Gold', count: 2 },
      { value: 'Free', label: 'Free', count: 1 },
    ]);
    expect(await suggested('key: "country", search: "aus"')).toEqual([{ value: 'AT', label: 'Austria', count: 3 }]);
  });

  test('a saved filter that lost its field says so, and the others stay', async () => {
    const { saveCustomField } = await describeField('vip', 'BOOLEAN');
    const save = (name: string, filter: object) =>
      shop.data<{ createSegment: { segment: { id: string } } }>(
        'mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } userErrors { message } } }',
        { input: { name, filter } },
      );
    const { createSegment } = await save('Important', custom('vip', 'IS', true));
    const id = createSegment.segment.id;
    expect(await whoMatch({ segment: id })).toEqual(['six']);
    await shop.data('mutation($input: DeleteSchemaInput!) { deleteCustomField(input: $input) { deletedId } }', {
      input: { id: saveCustomField.customField.id },
    });
    expect(await refusal({ all: [{ segment: id }, { everyone: true }] })).toMatchObject({
      path: ['all', '0', 'segment'],
      reason: expect.stringMatching(/“Important” cannot be asked any more: .*expected text/),
    });
    const own = await shop.error('query($id: ID!) { segment(id: $id) { name audience { count } } }', { id });
    expect(own).toMatchObject({ path: ['segment', 'audience'], extensions: { path: ['attribute', 'value'] } });
    await save('Another', { everyone: true });
    const { data } = await shop.send({ query: '{ segments { nodes { name audience { count } } } }' });
    expect(data).toEqual({
      segments: {
        nodes: [
          { name: 'Another', audience: { count: 10 } },
          { name: 'Important', audience: null },
        ],
      },
    });
    const { segment } = await shop.data('query($id: ID!) { segment(id: $id) { name filter } }', { id });
    expect(segment).toEqual({ name: 'Important', filter: custom('vip', 'IS', true) });
  });
});
