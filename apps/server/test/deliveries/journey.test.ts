import { setTimeout as sleep } from 'node:timers/promises';
import { bootApp, type TestApp } from '../harness/boot-app';
import { databases } from '../harness/databases';

jest.setTimeout(120_000);

let app: TestApp;
afterEach(() => app.close());

const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
  const { data, errors } = await app.graphql(query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
};

const addCustomers = (count: number): Promise<unknown> =>
  ask('mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved userErrors { message } } }', {
    input: {
      customers: Array.from({ length: count }, (_, index) => ({
        sourceId: `c${index}`,
        firstName: `Name ${index}`,
        email: `c${index}@example.com`,
        country: 'Austria',
        consents: index % 10 === 0 ? [] : [{ channel: 'EMAIL', state: 'OPTED_IN', source: 'form' }],
      })),
    },
  });

const CAMPAIGN = `id version status sender: senderName segment { name }
  review { sentence audienceSentence matched recipients hash excluded { reason label count } checks { level message } }
  progress { matched conserved sentPerSecond secondsLeft buckets { status count } reasons { reason count } errors { reason } }
  preview { subject html text from customer { displayName } }`;

interface CampaignAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly review: {
    readonly hash: string;
    readonly matched: number;
    readonly recipients: number;
    readonly checks: readonly object[];
  };
  readonly progress: { readonly conserved: boolean; readonly buckets: readonly object[] };
}

const createDraft = async (): Promise<CampaignAnswer> => {
  const { createSegment } = await ask<{ createSegment: { segment: { id: string } } }>(
    'mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } userErrors { message } } }',
    { input: { name: 'Austrians', filter: { attribute: { key: 'country', operator: 'IS', value: 'Austria' } } } },
  );
  const { createCampaign } = await ask<{ createCampaign: { campaign: CampaignAnswer } }>(
    `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { ${CAMPAIGN} } userErrors { message path } } }`,
    {
      input: {
        name: 'Autumn',
        subject: 'Hello {{ customer.firstName }}',
        html: '<p>Dear {{ customer.firstName }}, <a href="https://example.com">look</a>.</p>',
        segmentId: createSegment.segment.id,
      },
    },
  );
  return createCampaign.campaign;
};

const launch = ({ id, version, review }: CampaignAnswer, idempotencyKey: string) =>
  ask<{ launchCampaign: { campaign: { status: string } | null; userErrors: readonly { code: string; message: string }[] } }>(
    'mutation ($input: LaunchCampaignInput!) { launchCampaign(input: $input) { campaign { status } userErrors { code message } } }',
    {
      input: {
        id,
        expectedVersion: version,
        idempotencyKey,
        reviewedHash: review.hash,
        reviewedMatched: review.matched,
        reviewedRecipients: review.recipients,
      },
    },
  );

const read = async (id: string): Promise<CampaignAnswer> =>
  (await ask<{ campaign: CampaignAnswer }>(`query ($id: ID!) { campaign(id: $id) { ${CAMPAIGN} } }`, { id })).campaign;

const finished = async (id: string): Promise<CampaignAnswer> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const campaign = await read(id);
    if (campaign.status === 'DONE') return campaign;
    await sleep(100);
  }
  throw new Error('The campaign was not done in time.');
};

const inbox = async () =>
  (
    await ask<{
      inbox: { totalCount: number; nodes: readonly { to: string; subject: string; text: string; html: string; raw: string }[] };
    }>('{ inbox(first: 100) { totalCount nodes { to subject text html raw from receivedAt } } }')
  ).inbox;

test.each(databases)('from a segment to the inbox and out again, on %s', async (kind) => {
  app = await bootApp({ kind });
  await addCustomers(40);
  const draft = await createDraft();
  expect(draft).toMatchObject({
    status: 'DRAFT',
    segment: { name: 'Austrians' },
    review: {
      sentence: expect.stringMatching(
        /^Send “Hello {{ customer.firstName }}” by email to 36 of 40 people in Austrians, now, from /,
      ),
      matched: 40,
      recipients: 36,
      excluded: [{ reason: 'NO_CONSENT', label: 'No email consent', count: 4 }],
    },
    progress: { matched: 0, buckets: [] },
    preview: {
      subject: 'Hello Name 1',
      customer: { displayName: 'Name 1' },
      text: expect.stringContaining('look (https://example.com)'),
    },
  });
  expect(draft.review.checks).toContainEqual({ level: 'WARNING', message: 'It goes to 36 people only.' });

  expect((await launch(draft, 'one')).launchCampaign).toMatchObject({ campaign: { status: 'BUILDING' }, userErrors: [] });
  const done = await finished(draft.id);
  expect(done.progress).toMatchObject({
    matched: 40,
    conserved: true,
    buckets: [
      { status: 'SENT', count: 36 },
      { status: 'SKIPPED', count: 4 },
    ],
    reasons: [{ reason: 'NO_CONSENT', count: 4 }],
    errors: [],
  });
  expect(done.review).toEqual(draft.review);

  const received = await inbox();
  expect(received.totalCount).toBe(36);
  expect(new Set(received.nodes.map(({ to }) => to)).size).toBe(36);
  const message = received.nodes.find(({ to }) => to === 'c7@example.com');
  expect(message).toMatchObject({ subject: 'Hello Name 7', html: expect.stringContaining('<p>Dear Name 7,') });

  const { campaign } = await ask<{ campaign: { deliveries: { totalCount: number; nodes: readonly object[] } } }>(
    `query ($id: ID!) { campaign(id: $id) { deliveries(first: 3, status: SENT, search: "name 7") { totalCount
      nodes { id address status reason reasonLabel response messageId attempts updatedAt customer { displayName } } } } }`,
    { id: draft.id },
  );
  expect(campaign.deliveries).toMatchObject({
    totalCount: 1,
    nodes: [{ address: 'c7@example.com', status: 'SENT', reason: null, attempts: 1, customer: { displayName: 'Name 7' } }],
  });

  const link = /http:\/\/localhost:\d+(\/u\/[\w-]+)/.exec(message?.text ?? '');
  expect(link?.[0].length).toBeLessThan(60);
  const url = `${app.url}${link?.[1]}`;
  const consent = async () =>
    (
      await ask<{ customer: { consents: readonly object[] } }>(
        '{ customer(sourceId: "c7") { consents { channel state source } } }',
      )
    ).customer.consents;
  for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url, { method })).status).toBe(200);
  expect(await consent()).toEqual([{ channel: 'EMAIL', state: 'OPTED_IN', source: 'form' }]);
  const page = await (await fetch(url)).text();
  expect(page.match(/<button/g)).toHaveLength(1);
  expect(page).not.toContain('<script');

  await app.services.database.transaction((manager) => manager.query('DELETE FROM campaign'));
  const oneClick = {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  };
  for (const _ of [1, 2]) expect((await fetch(url, oneClick)).status).toBe(200);
  expect(await consent()).toEqual([{ channel: 'EMAIL', state: 'OPTED_OUT', source: 'unsubscribe link' }]);
  const [counts] = await app.services.database.reader.query<{ consents: number; suppressions: number }[]>(
    `SELECT (SELECT COUNT(*) FROM consent WHERE state = 'OPTED_OUT') AS consents, (SELECT COUNT(*) FROM suppression) AS suppressions`,
  );
  expect(counts).toEqual({ consents: 1, suppressions: 1 });
  expect((await createDraft()).review).toMatchObject({ matched: 40, recipients: 35 });

  expect((await fetch(`${app.url}/u/nothing`)).status).toBe(404);
  expect((await fetch(`${app.url}/u/nothing`, { method: 'POST' })).status).toBe(404);
  expect(await ask('mutation { clearInbox { cleared userErrors { message } } }')).toEqual({
    clearInbox: { cleared: 36, userErrors: [] },
  });
  expect((await inbox()).totalCount).toBe(0);
});
