import { Client } from './client';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const EMAIL = 'hidden.anna@example.com';
const PHONE = '+436601234567';
const BIRTHDATE = '1984-07-19';
const SECRETS = [EMAIL, PHONE, BIRTHDATE, '19840719'];

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400 && !(await isSo()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
};

/** A campaign to everybody, on its way. */
const launched = async (world: World, client: Client): Promise<string> => {
  const { segment } = await client.act<{ segment: { id: string } }>(
    'createSegment',
    { name: 'Everybody', filter: { everyone: true } },
    'segment { id }',
  );
  const draft = { name: 'Sent', subject: 'Hello', html: '<p>Hello</p>', segmentId: segment.id };
  const { campaign } = await client.act<{
    campaign: { id: string; version: number; review: { hash: string; recipients: number; matched: number } };
  }>('createCampaign', draft, 'campaign { id version review { hash recipients matched } }');
  const { id, version, review } = campaign;
  const reviewed = { reviewedHash: review.hash, reviewedRecipients: review.recipients, reviewedMatched: review.matched };
  const input = { id, expectedVersion: version, idempotencyKey: `sent at ${world.now}`, ...reviewed };
  expect((await client.act('launchCampaign', input)).userErrors).toEqual([]);
  return id;
};

describe('personal values that a workspace hides from marketers', () => {
  let world: World;
  let marketer: Client;
  let analyst: Client;
  let customerId: string;
  let otherId: string;
  let campaignId: string;
  beforeAll(async () => {
    world = await World.start();
    const customers = [
      { sourceId: 'anna', email: EMAIL, phone: PHONE, birthdate: BIRTHDATE, country: 'AT' },
      { sourceId: EMAIL, firstName: 'Berta', email: `second.${EMAIL}`, phone: PHONE },
    ].map((one) => ({ ...one, consents: [{ channel: 'EMAIL', state: 'OPTED_IN' }] }));
    await world.app.graphql('mutation($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved } }', {
      input: { customers },
    });
    const administrator = await world.signedIn('ADMINISTRATOR');
    const found = await administrator.data<{ a: { id: string }; b: { id: string } }>(
      `{ a: customer(sourceId: "anna") { id } b: customer(sourceId: "${EMAIL}") { id } }`,
    );
    [customerId, otherId] = [found.a.id, found.b.id];
    await administrator.act('createSegment', {
      name: 'By address',
      filter: { attribute: { key: 'email', operator: 'CONTAINS', value: 'anna' } },
    });
    const { segments } = await administrator.data<{ segments: { nodes: { id: string }[] } }>('{ segments { nodes { id } } }');
    const { campaign } = await administrator.act<{ campaign: { id: string } }>(
      'createCampaign',
      {
        name: 'Hello',
        subject: 'To {{ customer.email }}',
        html: '<p>{{ customer.email }}</p>',
        segmentId: segments.nodes[0]?.id,
      },
      'campaign { id }',
    );
    campaignId = campaign.id;
    marketer = await world.signedIn('MARKETER');
    analyst = await world.program('customers:read', 'segments:read', 'campaigns:read', 'imports:write', 'customers:export');
    const { userErrors } = await administrator.act('updateWorkspace', { hiddenFrom: ['MARKETER'] }, 'workspace { hiddenFrom }');
    expect(userErrors).toEqual([]);
    const everyone = await administrator.act('updateWorkspace', { hiddenFrom: ['ADMINISTRATOR'] });
    expect(everyone.userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'hiddenFrom'] }]);
  });
  afterAll(() => world.close());

  const handIn = async (client: Client): Promise<string> => {
    const body = `Email,Phone,Birthday\n${EMAIL},${PHONE},${BIRTHDATE}\nno address,${PHONE},never\n`;
    const headers = { 'content-type': 'text/csv', 'x-file-name': 'people.csv' };
    const response = await client.fetch('/imports?kind=customers', { method: 'POST', headers, body });
    return ((await response.json()) as { id: string }).id;
  };

  const expectNothing = (answer: unknown): void => {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  };

  const PERSON = 'id sourceId displayName name email phone birthdate mergedKeys facts { key value } consents { state source }';

  // Has to fail at each place with its line taken out: `@Personal()` of the three fields, `shownKey`, the `isShown` of the
  // facts and of the export, `withoutPersonal` of previews and merges, `seesPersonal` of the samples of imports.
  test.each(['a member', 'a key without the permission'])('are nowhere in what %s reads', async (who) => {
    const client = who === 'a member' ? marketer : analyst;
    const { customer } = await client.data<{ customer: Record<string, unknown> }>(
      `query($id: ID!) { customer(id: $id) { ${PERSON} } }`,
      { id: customerId },
    );
    expect(customer).toMatchObject({ email: null, phone: null, birthdate: null, displayName: 'anna' });
    expectNothing(customer);
    const listed = await client.data(
      `{ customers(first: 10) { totalCount nodes { ${PERSON} timeline { nodes { title } } } edges { cursor } } }`,
    );
    expect(listed).toMatchObject({ customers: { totalCount: 2 } });
    expectNothing(listed);

    const filter = { attribute: { key: 'country', operator: 'IS', value: 'AT' } };
    const explained = await client.data(
      'query($id: ID!, $filter: FilterInput!) { audience(filter: $filter) { explain(customer: $id) { nodes { sentence value } } } segments { nodes { audience { explain(customer: $id) { nodes { value asked } } } } } }',
      { id: customerId, filter },
    );
    expectNothing(explained);
    const previewed = await client.data(
      'query($id: ID!, $customer: ID!) { campaign(id: $id) { preview(customerId: $customer) { subject html text customer { email } } } }',
      { id: campaignId, customer: customerId },
    );
    expect(previewed).toMatchObject({ campaign: { preview: { customer: { email: null } } } });
    expectNothing(previewed);
    const merged = await client.data(
      `query($keepId: ID!, $mergeId: ID!) { mergePreview(keepId: $keepId, mergeId: $mergeId) { fields { key keep merge result discarded } keep { ${PERSON} } } }`,
      { keepId: customerId, mergeId: otherId },
    );
    expectNothing(merged);

    expectNothing(await client.act('exportCustomer', { id: customerId }, 'export'));
    const file = await client.fetch(`/customers/${customerId}/export.json`);
    expect(file.status).toBe(200);
    expectNothing(await file.text());

    const id = await handIn(client);
    const mapping = [
      { target: 'email', column: 'Email' },
      { target: 'phone', column: 'Phone' },
      { target: 'birthdate', column: 'Birthday' },
      { target: 'sourceId', column: 'Phone' },
    ];
    await client.act('runImport', { id, mapping, dryRun: true });
    for (let tries = 0; tries < 200; tries += 1) {
      const now = await client.data<{ import: { dryRun: object | null } }>(
        'query($id: ID!) { import(id: $id) { dryRun { rows } } }',
        { id },
      );
      if (now.import.dryRun !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const looked = await client.data<{ import: { problemCount: number; status: string } }>(
      'query($id: ID!) { import(id: $id) { status problemCount sampleRows problems { nodes { message value } } dryRun { sampleRows { values { value } } sampleOrders { customerSourceId } problems { message value } } } }',
      { id },
    );
    expect(looked).toMatchObject({ import: { sampleRows: [], dryRun: { sampleRows: [] } } });
    expectNothing(looked);
    expect((await client.fetch(`/imports/${id}/errors.csv`)).status).toBe(403);
    expect(await client.codes('{ inbox { nodes { to } } }')).toEqual(['FORBIDDEN']);
  });

  // Has to fail without `blindToPersonal`.
  test('are not to be guessed at by filters, breakdowns, suggestions or searches', async () => {
    const startsWith = { attribute: { key: 'email', operator: 'STARTS_WITH', value: 'h' } };
    const nested = { any: [{ not: { all: [{ attribute: { key: 'birthdate', operator: 'ON', value: BIRTHDATE } }] } }] };
    for (const filter of [startsWith, nested, { attribute: { key: 'age', operator: 'MORE_THAN', value: 40 } }]) {
      expect(await marketer.codes('query($filter: FilterInput!) { audience(filter: $filter) { count } }', { filter })).toEqual([
        'FORBIDDEN',
      ]);
      expect(
        await marketer.codes(
          'query($filter: FilterInput!) { audience(filter: { everyone: true }, exclude: $filter) { count } }',
          { filter },
        ),
      ).toEqual(['FORBIDDEN']);
      expect(
        await marketer.codes('query($filter: FilterInput!) { customers(filter: $filter) { totalCount } }', { filter }),
      ).toEqual(['FORBIDDEN']);
      expect(
        await marketer.codes('query($filter: FilterInput!) { segments { nodes { change(filter: $filter) { enter } } } }', {
          filter,
        }),
      ).toEqual(['FORBIDDEN']);
      expect(
        await marketer.codes(
          'mutation($filter: FilterInput!) { createSegment(input: { name: "x", filter: $filter }) { segment { id } } }',
          { filter },
        ),
      ).toEqual(['FORBIDDEN']);
    }
    expect(await marketer.codes('{ audience(filter: { everyone: true }) { breakdown(by: "birthdate") { value } } }')).toEqual([
      'FORBIDDEN',
    ]);
    expect(await marketer.codes('{ filterSuggestions(key: "email") { value } }')).toEqual(['FORBIDDEN']);
    expect(await marketer.data('{ customers(search: "hidden.anna") { nodes { displayName } } }')).toEqual({
      customers: { nodes: [{ displayName: 'Berta' }] },
    });
    const { filterCatalog } = await marketer.data<{ filterCatalog: { attributes: { key: string; operators: string[] }[] } }>(
      '{ filterCatalog { attributes { key operators } } }',
    );
    expect(filterCatalog.attributes.find(({ key }) => key === 'email')?.operators).toEqual(['HAS_VALUE', 'IS_UNKNOWN']);
  });

  test('are counted all the same, and segments of others that use them go on', async () => {
    const known = { attribute: { key: 'birthdate', operator: 'HAS_VALUE' } };
    expect(
      await marketer.data('query($filter: FilterInput!) { audience(filter: $filter) { count } }', { filter: known }),
    ).toEqual({ audience: { count: 1 } });
    expect(await marketer.data('{ segments { nodes { audience { count reachable(channel: EMAIL) } } } }')).toEqual({
      segments: { nodes: [{ audience: { count: 2, reachable: 2 } }] },
    });
  });

  test('are there for everybody else', async () => {
    const viewer = await world.signedIn('VIEWER');
    expect(await viewer.data('query($id: ID!) { customer(id: $id) { email phone birthdate } }', { id: customerId })).toEqual({
      customer: { email: EMAIL, phone: PHONE, birthdate: BIRTHDATE },
    });
  });

  test('are not in what was sent, and nobody is found by them', async () => {
    const administrator = await world.signedIn('ADMINISTRATOR');
    const campaign = await launched(world, administrator);
    const list =
      'query($id: ID!, $search: String) { campaign(id: $id) { deliveries(search: $search) { nodes { address response } } } }';
    interface Answer {
      readonly campaign: { readonly deliveries: { readonly nodes: readonly Record<'address' | 'response', string | null>[] } };
    }
    const sent = async (client: Client, search: string | null) =>
      (await client.data<Answer>(list, { id: campaign, search })).campaign.deliveries.nodes;
    await until(async () => {
      const responses = (await sent(administrator, null)).map(({ response }) => response);
      return responses.length === 2 && !responses.includes(null);
    });
    // The mail server's answer can repeat the address.
    const answer = `250 accepted for ${EMAIL}`;
    await world.services.database.transaction((manager) => manager.query('UPDATE delivery SET response = ?', [answer]));
    expect(await sent(administrator, EMAIL)).toContainEqual({ address: EMAIL, response: answer });
    for (const client of [marketer, analyst]) {
      const hidden = { address: null, response: null };
      expect(await sent(client, null)).toEqual([hidden, hidden]);
      expect(await sent(client, EMAIL)).toEqual([]);
    }
  });

  test('are no samples of what was sent without being described', async () => {
    await world.app.graphql('mutation($input: CustomerInput!) { upsertCustomer(input: $input) { customer { id } } }', {
      input: { sourceId: 'anna', attributes: { secondEmail: EMAIL } },
    });
    const query = '{ observedKeys { nodes { observedKey: key sample } } }';
    const administrator = await world.signedIn('ADMINISTRATOR');
    expect(await administrator.data(query)).toEqual({ observedKeys: { nodes: [{ observedKey: 'secondEmail', sample: EMAIL }] } });
    expect(await marketer.data(query)).toEqual({ observedKeys: { nodes: [{ observedKey: 'secondEmail', sample: null }] } });
  });
});

describe('a workspace of four eyes', () => {
  // Has to fail without `checkOtherEyes`.
  test('lets nobody launch what they edited last, by no key of theirs either', async () => {
    const world = await World.start();
    const administrator = await world.signedIn('ADMINISTRATOR');
    await administrator.act('updateWorkspace', { fourEyes: true });
    await world.app.graphql(
      'mutation { upsertCustomers(input: { customers: [{ sourceId: "a", email: "a@example.com", consents: [{ channel: EMAIL, state: OPTED_IN }] }] }) { saved } }',
    );
    const { segment } = await administrator.act<{ segment: { id: string } }>(
      'createSegment',
      { name: 'All', filter: { everyone: true } },
      'segment { id }',
    );
    const draft = { name: 'Hello', subject: 'Hello', html: '<p>Hello</p>', segmentId: segment.id };
    const [editor, other] = [await world.signedIn('APPROVER'), await world.signedIn('APPROVER')];
    const { campaign } = await editor.act<{ campaign: { id: string } }>('createCampaign', draft, 'campaign { id }');
    const review = async (client: Client) => {
      const query = 'query($id: ID!) { campaign(id: $id) { version needsOtherLauncher review { hash recipients matched } } }';
      const asked = await client.data<{
        campaign: { version: number; needsOtherLauncher: boolean; review: { hash: string; recipients: number; matched: number } };
      }>(query, { id: campaign.id });
      return asked.campaign;
    };
    const launch = async (client: Client, idempotencyKey: string) => {
      const { version, review: seen } = await review(client);
      return client.act<{ campaign: { status: string } | null }>(
        'launchCampaign',
        {
          id: campaign.id,
          expectedVersion: version,
          idempotencyKey,
          reviewedHash: seen.hash,
          reviewedRecipients: seen.recipients,
          reviewedMatched: seen.matched,
        },
        'campaign { status }',
      );
    };
    expect([(await review(editor)).needsOtherLauncher, (await review(other)).needsOtherLauncher]).toEqual([true, false]);
    expect((await launch(editor, 'first')).userErrors).toMatchObject([{ code: 'NOT_READY' }]);
    // Whoever changes it becomes the one who may not.
    const { version } = await review(other);
    expect(
      (await other.act('updateCampaign', { id: campaign.id, expectedVersion: version, subject: 'Hello again' })).userErrors,
    ).toEqual([]);
    expect((await launch(other, 'second')).userErrors).toMatchObject([{ code: 'NOT_READY' }]);
    // By no key of the one who edited it last, and by no key that such a key has made.
    const developer = await world.signedIn('ADMINISTRATOR');
    const scopes = ['campaigns:write', 'campaigns:launch', 'keys:write'];
    const keyOf = async (client: Client): Promise<Client> => {
      const { key } = await client.act<{ key: string }>('createApiKey', { name: 'Launcher', scopes }, 'key');
      return new Client(world.app.url, key);
    };
    const key = await keyOf(developer);
    const further = await keyOf(key);
    const { version: edited } = await review(developer);
    await developer.act('updateCampaign', { id: campaign.id, expectedVersion: edited, subject: 'Hello once more' });
    for (const client of [developer, key, further]) {
      expect((await review(client)).needsOtherLauncher).toBe(true);
      expect((await launch(client, 'of the editor')).userErrors).toMatchObject([{ code: 'NOT_READY' }]);
    }
    expect((await launch(editor, 'third')).userErrors).toEqual([]);
    await world.close();
  });
});
