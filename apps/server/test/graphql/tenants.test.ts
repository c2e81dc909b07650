import { type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { Not } from 'typeorm';
import { publicId } from '../../src/database/public-id';
import { buildGraphqlSchema } from '../../src/graphql/schema';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { createCampaign } from '../../src/modules/campaigns/drafts/create-campaign';
import { Customer } from '../../src/modules/customers/customer.entity';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { ImportJob } from '../../src/modules/imports/import-job.entity';
import { ImportMapping } from '../../src/modules/imports/import-mapping.entity';
import { saveCustomField } from '../../src/modules/schema/save-custom-field';
import { saveEventType } from '../../src/modules/schema/save-event-type';
import { saveLoyaltyProgram } from '../../src/modules/schema/save-loyalty-program';
import { createSegment } from '../../src/modules/segments/create-segment';
import { makeWorkspace } from '../harness/factories';
import { databases, type Shop, startShop } from './api';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

/** Found by `Query.segment(id)` and the like. */
const THINGS = ['Segment', 'Campaign', 'Customer', 'Import'] as const;
/** Only listed, and named by an id in mutations. */
const PARTS = ['ImportMapping', 'CustomField', 'EventType', 'LoyaltyProgram'] as const;
type Foreign = Readonly<Record<(typeof THINGS)[number] | (typeof PARTS)[number], string>>;

/** Everything of another workspace that has an id. */
const foreignRows = async (shop: Shop): Promise<Foreign> => {
  const { services, url } = shop.app;
  const other: Workspace = await makeWorkspace(services.database, { name: 'Other' });
  await upsertCustomers(services, other, [{ sourceId: 'anna', name: 'Foreign Anna', email: 'foreign@example.com' }]);
  const customer = await services.database.reader.findOneByOrFail(Customer, { workspaceId: other.id });
  const segment = await createSegment(services, other, { name: 'Foreign', filter: { everyone: true } });
  const campaign = await createCampaign(services, other, { name: 'Foreign' });
  const response = await fetch(`${url}/imports`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-file-name': 'foreign.csv' },
    body: 'order,customer,date,sku,amount\n1,2,2026-01-01,A,1.00\n',
  });
  const { id }: { id: string } = JSON.parse(await response.text());
  await services.database.transaction((manager) =>
    manager.update(ImportJob, { workspaceId: Not(other.id) }, { workspaceId: other.id }),
  );
  const field = await saveCustomField(services, other, { key: 'foreign', type: 'TEXT' });
  const type = await saveEventType(services, other, { name: 'foreign' });
  const program = await saveLoyaltyProgram(services, other, { name: 'Foreign' });
  const kept = { workspaceId: other.id, kind: 'orders', name: 'Foreign', nameFolded: 'foreign', mapping: '[]', createdAt: 0 };
  const mapping = await services.database.transaction((manager) => manager.save(ImportMapping, kept));
  return {
    ImportMapping: publicId('map', mapping.id),
    CustomField: publicId('fld', field.id),
    EventType: publicId('evt', type.id),
    LoyaltyProgram: publicId('prg', program.id),
    Segment: publicId('seg', segment.id),
    Campaign: publicId('cmp', campaign.id),
    Customer: publicId('cus', customer.id),
    Import: id,
  };
};

const isId = (type: unknown): boolean => String(type).replace('!', '') === 'ID';

/** What has to be given beside the id. */
const filler: Readonly<Record<string, unknown>> = { 'Int!': 1, 'String!': 'x', 'Boolean!': true };

const inputWith = (type: GraphQLInputObjectType, id: string): object =>
  Object.fromEntries(
    Object.values(type.getFields()).flatMap((field): [string, unknown][] => {
      if (isId(field.type)) return [[field.name, id]];
      if (!isNonNullType(field.type)) return [];
      return [[field.name, String(field.type).startsWith('[') ? [] : filler[String(field.type)]]];
    }),
  );

/** Mutations of one thing by its id: `updateSegment` → Segment. */
const mutationsById = (schema: GraphQLSchema): { name: string; input: GraphQLInputObjectType; thing: keyof Foreign }[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
    const input = args[0] && getNamedType(args[0].type);
    const thing = [...PARTS, ...THINGS].find((noun) => name.endsWith(noun));
    return thing && isInputObjectType(input) && input.getFields().id ? [{ name, input, thing }] : [];
  });

/** How it is refused; that it is, wherever an id can be given, `access/tenants.test.ts` finds out by itself. */
describe.each(databases)('what belongs to another workspace, on %s,', (kind) => {
  let shop: Shop;
  let foreign: Foreign;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildGraphqlSchema();
    shop = await startShop(kind);
    foreign = await foreignRows(shop);
  });
  afterAll(() => shop.close());

  test('is not found by its id', async () => {
    for (const thing of THINGS) {
      const [field, id] = [thing.toLowerCase(), foreign[thing]];
      expect(await shop.data(`query($id: ID!) { found: ${field}(id: $id) { id } }`, { id })).toEqual({ found: null });
    }
  });

  test('is not changed by its id', async () => {
    for (const { name, input, thing } of mutationsById(schema)) {
      const { payload } = await shop.data<{ payload: { userErrors: { code: string }[] } }>(
        `mutation($input: ${input.name}!) { payload: ${name}(input: $input) { userErrors { code path } } }`,
        { input: inputWith(input, foreign[thing]) },
      );
      expect([name, payload.userErrors]).toEqual([name, [{ code: 'NOT_FOUND', path: ['input', 'id'] }]]);
    }
  });

  test('is not referred to', async () => {
    const asked = await shop.error('query($filter: FilterInput!) { audience(filter: $filter) { count } }', {
      filter: { segment: foreign.Segment },
    });
    expect(asked.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      path: ['segment'],
      argument: 'filter',
      reason: expect.any(String),
    });

    const { saved, campaign } = await shop.data<Record<'saved' | 'campaign', { userErrors: { path: string[] }[] }>>(
      `mutation($segment: ID!) {
        saved: createSegment(input: { name: "x", filter: { not: { segment: $segment } } }) { userErrors { path } }
        campaign: createCampaign(input: { name: "x", segmentId: $segment }) { userErrors { path } }
      }`,
      { segment: foreign.Segment },
    );
    expect(saved.userErrors).toEqual([{ path: ['input', 'filter', 'not', 'segment'] }]);
    expect(campaign.userErrors).toEqual([{ path: ['input', 'segmentId'] }]);
  });

  test('is not listed in a segment, and not looked for in one', async () => {
    const ids = [foreign.Customer];
    const { frozen, picked } = await shop.data<
      Record<'frozen' | 'picked', { segment: { id: string } | null; userErrors: { code: string; path: string[] }[] }>
    >(
      `mutation($ids: [ID!]!) {
        frozen: createStaticSegment(input: { name: "Foreign", customerIds: $ids }) { segment { id } userErrors { code path } }
        picked: createManualSegment(input: { name: "Mine" }) { segment { id } userErrors { code path } }
      }`,
      { ids },
    );
    expect(frozen).toEqual({ segment: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'customerIds', '0'] }] });
    const segment = picked.segment?.id ?? '';
    for (const change of ['addToSegment', 'removeFromSegment']) {
      const answer = await shop.data(
        `mutation($input: SegmentMembersInput!) { payload: ${change}(input: $input) { saved userErrors { code path } } }`,
        { input: { id: segment, customerIds: ids } },
      );
      expect(answer).toEqual({ payload: { saved: 0, userErrors: [{ code: 'NOT_FOUND', path: ['customerIds', '0'] }] } });
    }
    for (const query of [
      'query($segment: ID!, $customer: ID!) { segment(id: $segment) { isMember(customer: $customer) } }',
      'query($segment: ID!, $customer: ID!) { segment(id: $segment) { audience { explain(customer: $customer) { holds } } } }',
    ]) {
      const error = await shop.error(query, { segment, customer: foreign.Customer });
      expect([error.extensions?.code, error.message]).toEqual(['NOT_FOUND', expect.not.stringContaining('Foreign')]);
    }
    const overlap = await shop.error('query($segments: [ID!]!) { overlap(segments: $segments) { any } }', {
      segments: [segment, foreign.Segment],
    });
    expect([overlap.extensions?.code, overlap.message]).toEqual(['BAD_USER_INPUT', expect.not.stringContaining('Foreign')]);
  });

  test('is not merged with what is mine', async () => {
    const { customer } = await shop.data<{ customer: { id: string } }>('{ customer(sourceId: "anna") { id } }');
    for (const ids of [
      { keepId: customer.id, mergeId: foreign.Customer },
      { keepId: foreign.Customer, mergeId: customer.id },
    ]) {
      const { mergeCustomers } = await shop.data<{ mergeCustomers: { userErrors: { code: string }[] } }>(
        'mutation($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { code } } }',
        { input: ids },
      );
      expect(mergeCustomers.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
      const query = 'query($keepId: ID!, $mergeId: ID!) { mergePreview(keepId: $keepId, mergeId: $mergeId) { __typename } }';
      expect((await shop.error(query, ids)).message).not.toContain('Foreign');
    }
  });

  test('is not read into a message', async () => {
    const { mine } = await shop.data<{ mine: { campaign: { id: string } } }>(
      'mutation { mine: createCampaign(input: { name: "Mine", subject: "{{ customer.name }}" }) { campaign { id } } }',
    );
    const answer = await shop.send({
      query:
        'query($id: ID!, $customer: ID) { campaign(id: $id) { preview(customerId: $customer) { subject customer { id } } } }',
      variables: { id: mine.campaign.id, customer: foreign.Customer },
    });
    expect(JSON.stringify(answer)).not.toContain('Foreign');
    expect(JSON.stringify(answer)).not.toContain(foreign.Customer);
  });

  test('is not counted, listed, searched or overwritten', async () => {
    const answer = await shop.data(`{
      customers(search: "foreign") { totalCount nodes { id } }
      segments(search: "foreign") { totalCount nodes { id } }
      campaigns(search: "foreign") { totalCount nodes { id } }
      imports { totalCount nodes { id } }
      customFields { totalCount nodes { id } }
      eventTypes { totalCount nodes { id } }
      loyaltyPrograms { totalCount nodes { id } }
      everyone: audience(filter: { everyone: true }) { count }
      names: audience(filter: { attribute: { key: "name", operator: STARTS_WITH, value: "foreign" } }) { count }
      customer(sourceId: "anna") { name }
    }`);
    expect(answer).toEqual({
      customers: { totalCount: 0, nodes: [] },
      segments: { totalCount: 0, nodes: [] },
      campaigns: { totalCount: 0, nodes: [] },
      imports: { totalCount: 0, nodes: [] },
      customFields: { totalCount: 0, nodes: [] },
      eventTypes: { totalCount: 0, nodes: [] },
      loyaltyPrograms: { totalCount: 0, nodes: [] },
      everyone: { count: 6 },
      names: { count: 0 },
      customer: { name: 'Anna Gruber' },
    });
    await shop.data('mutation { upsertCustomers(input: { customers: [{ sourceId: "anna", name: "Mine" }] }) { saved } }');
    const other = await shop.app.services.database.reader.findOneByOrFail(Customer, { name: 'Foreign Anna' });
    expect(other.sourceId).toBe('anna');
  });
});
