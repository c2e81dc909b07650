import type { GraphQLSchema } from 'graphql';
import { type PublicIdPrefix, publicId } from '../../src/database/public-id';
import { buildGraphqlSchema } from '../../src/graphql/schema';
import { AuditEntry } from '../../src/modules/access/audit/audit-entry.entity';
import { insertApiKey } from '../../src/modules/access/keys/create-api-key';
import { Session } from '../../src/modules/access/sessions/session.entity';
import { Workspace } from '../../src/modules/access/workspace.entity';
import { createCampaign } from '../../src/modules/campaigns/drafts/create-campaign';
import { Customer } from '../../src/modules/customers/customer.entity';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { ImportJob } from '../../src/modules/imports/import-job.entity';
import { ImportMapping } from '../../src/modules/imports/import-mapping.entity';
import { saveCustomField } from '../../src/modules/schema/save-custom-field';
import { saveEventType } from '../../src/modules/schema/save-event-type';
import { saveLoyaltyProgram } from '../../src/modules/schema/save-loyalty-program';
import { createSegment } from '../../src/modules/segments/create-segment';
import { databases } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';
import { Client } from './client';
import { type IdPlace, idPlaces } from './id-places';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

type Ids = Partial<Record<PublicIdPrefix, string>>;

/** An id that is well made and of nothing. */
const nothing = (prefix: PublicIdPrefix): string => publicId(prefix, 987_654_321);

/** One of everything that has an id, made by somebody who works there. */
const everythingOf = async (world: World, workspaceId: number): Promise<{ ids: Ids; client: Client }> => {
  const { services } = world;
  const client = await world.signedIn('ADMINISTRATOR', { workspaceId });
  const workspace = await services.database.reader.findOneByOrFail(Workspace, { id: workspaceId });
  await upsertCustomers(services, workspace, [{ sourceId: 'anna', name: 'Anna', email: `anna.${workspaceId}@example.com` }]);
  const customer = await services.database.reader.findOneByOrFail(Customer, { workspaceId });
  const segment = await createSegment(services, workspace, { name: 'Segment', filter: { everyone: true } });
  const campaign = await createCampaign(services, workspace, { name: 'Campaign' });
  const response = await client.fetch('/imports', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-file-name': 'orders.csv' },
    body: 'order,customer,date,sku,amount\n1,2,2026-01-01,A,1.00\n',
  });
  expect(response.status).toBe(201);
  const job = await services.database.reader.findOneByOrFail(ImportJob, { workspaceId });
  const field = await saveCustomField(services, workspace, { key: 'colour', type: 'TEXT' });
  const type = await saveEventType(services, workspace, { name: 'clicked' });
  const program = await saveLoyaltyProgram(services, workspace, { name: 'Points' });
  const kept = { workspaceId, kind: 'orders', name: 'Kept', nameFolded: 'kept', mapping: '[]', createdAt: 0 };
  const mapping = await services.database.transaction((manager) => manager.save(ImportMapping, kept));
  const { apiKey } = await services.database.transaction((manager) =>
    insertApiKey(manager, { workspaceId, name: 'Key', scopes: ['all'], createdBy: null, createdAt: 0, expiresAt: null }),
  );
  const { invitation } = await client.act<{ invitation: { id: string } }>(
    'inviteMember',
    { email: `guest.${workspaceId}@example.com`, role: 'VIEWER' },
    'invitation { id }',
  );
  const { members } = await client.data<{ members: { nodes: { id: string }[] } }>('{ members { nodes { id } } }');
  const [session] = await services.database.reader.find(Session, { where: { workspaceId }, order: { id: 'DESC' }, take: 1 });
  const [entry] = await services.database.reader.find(AuditEntry, { where: { workspaceId }, take: 1 });
  const ids: Ids = {
    wsp: publicId('wsp', workspaceId),
    cus: publicId('cus', customer.id),
    seg: publicId('seg', segment.id),
    cmp: publicId('cmp', campaign.id),
    imp: publicId('imp', job.id),
    map: publicId('map', mapping.id),
    fld: publicId('fld', field.id),
    evt: publicId('evt', type.id),
    prg: publicId('prg', program.id),
    key: publicId('key', apiKey.id),
    inv: invitation.id,
    mem: members.nodes[0]?.id ?? '',
    ses: publicId('ses', session?.id ?? 0),
    aud: publicId('aud', entry?.id ?? 0),
  };
  return { ids, client };
};

/** Whose id stands where another one is asked for as well. */
const kindOfPlace = (place: string): PublicIdPrefix => {
  if (/segment/i.test(place)) return 'seg';
  if (/campaign/i.test(place)) return 'cmp';
  return 'cus';
};

const TABLES = [
  'segment',
  'segment_member',
  'campaign',
  'customer',
  'import_job',
  'import_mapping',
  'custom_field',
  'event_type',
  'loyalty_program',
  'api_key',
  'invitation',
  'membership',
  'session',
  'audit_entry',
];

describe.each(databases)('an id of another workspace on %s', (kind) => {
  let world: World;
  let schema: GraphQLSchema;
  let places: IdPlace[];
  let mine: { ids: Ids; client: Client };
  let foreign: { ids: Ids; client: Client };
  beforeAll(async () => {
    world = await World.start(kind);
    schema = await buildGraphqlSchema();
    places = idPlaces(schema);
    const other = await makeWorkspace(world.services.database, { name: 'Other' });
    foreign = await everythingOf(world, other.id);
    mine = await everythingOf(world, await world.workspaceId());
  });
  afterAll(() => world.close());

  /** How to get to a type whose fields take ids. A type that is missing here fails the first test. */
  const wayTo = (parent: string): string | undefined =>
    ({
      Query: '',
      Mutation: '',
      Audience: 'audience(filter: { everyone: true })',
      Segment: `segment(id: "${mine.ids.seg}")`,
      Campaign: `campaign(id: "${mine.ids.cmp}")`,
    })[parent];

  const ask = async (place: IdPlace, id: string): Promise<string> => {
    const way = wayTo(place.parent);
    const body = way === '' ? `{ ${place.call} }` : `{ ${way} { ${place.call} } }`;
    const query = `${place.parent === 'Mutation' ? 'mutation' : 'query'}(${place.declarations}) ${body}`;
    const { data, errors } = await mine.client.ask(
      query,
      place.variables(id, (at) => mine.ids[kindOfPlace(at)] ?? ''),
    );
    const codes = errors?.map(({ message, extensions }) => [message, extensions]);
    return JSON.stringify({ data, codes }).replaceAll(id, 'ID');
  };

  test('can be given in these places, which are found by themselves', () => {
    expect(places.length).toBeGreaterThan(40);
    expect(places.filter(({ parent }) => wayTo(parent) === undefined).map(({ name }) => name)).toEqual([]);
    expect(places.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Query.segment(id)',
        'Mutation.createSegment(input.filter.segment)',
        'Audience.explain(customer)',
        'Mutation.mergeCustomers(input.keepId)',
        'Query.overlap(segments)',
        'Mutation.revokeApiKey(input.id)',
      ]),
    );
  });

  // Has to fail with `workspaceId` taken out of `segmentById`, of `requireCampaign`, of `revokeApiKey` and of `requireMember`.
  test('is answered like one of nothing, wherever it is given', async () => {
    const { database } = world.services;
    const workspaceId = await world.workspaceId();
    const rowsOfOther = async (): Promise<string> => {
      const rows = await Promise.all(
        TABLES.map((table) => database.reader.query(`SELECT * FROM ${table} WHERE workspace_id <> ? ORDER BY id`, [workspaceId])),
      );
      return JSON.stringify(rows, (key, value) => (key === 'last_seen_at' ? undefined : value));
    };
    const before = await rowsOfOther();
    const different: string[] = [];
    for (const place of places) {
      for (const [prefix, id] of Object.entries(foreign.ids)) {
        const [theirs, nobodys] = [await ask(place, id), await ask(place, nothing(prefix as PublicIdPrefix))];
        if (theirs !== nobodys) different.push(`${place.name} with ${prefix}: ${theirs} and not ${nobodys}`);
      }
    }
    expect(different).toEqual([]);
    expect(await rowsOfOther()).toBe(before);
  }, 240_000);

  test('is refused by mutations, and is null to queries that find by id', async () => {
    const kinds: Readonly<Record<string, PublicIdPrefix>> = { segment: 'seg', campaign: 'cmp', import: 'imp', customer: 'cus' };
    for (const [field, prefix] of Object.entries(kinds)) {
      const found = await mine.client.data(`query($id: ID!) { found: ${field}(id: $id) { id } }`, { id: foreign.ids[prefix] });
      expect(found).toEqual({ found: null });
      const own = await mine.client.data(`query($id: ID!) { found: ${field}(id: $id) { id } }`, { id: mine.ids[prefix] });
      expect(own).toEqual({ found: { id: mine.ids[prefix] } });
    }
    for (const [path, prefix] of [
      ['/imports/ID/errors.csv', 'imp'],
      ['/customers/ID/export.json', 'cus'],
    ] as const) {
      expect((await mine.client.fetch(path.replace('ID', foreign.ids[prefix] ?? ''))).status).toBe(404);
    }
  });

  test('in a cursor of theirs leads to nothing of theirs', async () => {
    // Something of theirs stands after it: the newest of two comes first.
    await foreign.client.act('createSegment', { name: 'Newer', filter: { everyone: true } });
    const list = '{ list: segments(first: 1) { edges { cursor } nodes { name } pageInfo { hasNextPage } } }';
    const { list: theirs } = await foreign.client.data<{ list: { edges: { cursor: string }[] } }>(list);
    expect(theirs).toMatchObject({ nodes: [{ name: 'Newer' }], pageInfo: { hasNextPage: true } });
    const query = 'query($after: String) { segments(first: 100, after: $after) { nodes { id } } }';
    const { data } = await mine.client.ask<{ segments: { nodes: { id: string }[] } }>(query, { after: theirs.edges[0]?.cursor });
    expect(data?.segments.nodes).toBeDefined();
    expect(JSON.stringify(data)).not.toContain(foreign.ids.seg);
  });

  test('is in no list', async () => {
    const query = '{ members { nodes { id } } invitations { nodes { id } } apiKeys { nodes { id } } sessions { id } }';
    const listed = JSON.stringify(await mine.client.data(query));
    for (const prefix of ['mem', 'inv', 'key', 'ses'] as const) {
      expect(listed).toContain(mine.ids[prefix]);
      expect(listed).not.toContain(foreign.ids[prefix]);
    }
  });
});
