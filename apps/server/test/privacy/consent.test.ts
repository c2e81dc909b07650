import { bootApp, type TestApp } from '../harness/boot-app';
import { databases } from '../harness/databases';
import { NOW } from '../harness/factories';

type Row = Readonly<Record<string, unknown>>;

const HISTORY = `query($sourceId: String!, $first: Int, $after: String) {
  customer(sourceId: $sourceId) {
    consents { channel state at source actor wording proven }
    consentHistory(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { channel state at source actor wording proven }
    }
  }
}`;

const WORDING = 'Yes, send me news about coffee by email.';

describe.each(databases)('the consent ledger on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp({ kind, clock: () => NOW });
  });
  afterAll(() => app.close());

  const upsert = async (consents: readonly Row[], sourceId = 'anna'): Promise<Row> => {
    const answer = await app.graphql(
      'mutation($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved userErrors { code message path } } }',
      { input: { customers: [{ sourceId, email: `${sourceId}@example.com`, consents }] } },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.upsertCustomers as Row;
  };

  const customer = async (sourceId = 'anna', page: Row = {}) => {
    const answer = await app.graphql(HISTORY, { sourceId, ...page });
    expect(answer.errors).toBeUndefined();
    return answer.data?.customer as {
      consents: Row[];
      consentHistory: { totalCount: number; nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
  };

  test('says of each choice who wrote it, what was agreed to, and whether that can be shown', async () => {
    await upsert([
      { channel: 'EMAIL', state: 'OPTED_IN', at: '2026-01-01T00:00:00Z', source: 'checkout', wording: WORDING },
      { channel: 'SMS', state: 'OPTED_IN', at: '2026-01-02T00:00:00Z', source: 'checkout' },
      { channel: 'PUSH', state: 'OPTED_OUT' },
    ]);
    const { consents } = await customer();
    expect(consents).toEqual([
      {
        channel: 'EMAIL',
        state: 'OPTED_IN',
        at: '2026-01-01T00:00:00.000Z',
        source: 'checkout',
        actor: 'API',
        wording: WORDING,
        proven: true,
      },
      // An opting out needs no proof.
      {
        channel: 'PUSH',
        state: 'OPTED_OUT',
        at: new Date(NOW).toISOString(),
        source: null,
        actor: 'API',
        wording: null,
        proven: true,
      },
      {
        channel: 'SMS',
        state: 'OPTED_IN',
        at: '2026-01-02T00:00:00.000Z',
        source: 'checkout',
        actor: 'API',
        wording: null,
        proven: false,
      },
    ]);
  });

  test.each([
    ['no time', { source: 'form', wording: WORDING }],
    ['no source', { at: '2026-01-01T00:00:00Z', wording: WORDING }],
    ['no wording', { at: '2026-01-01T00:00:00Z', source: 'form' }],
  ])('calls an opt-in unproven that has %s', async (name, given) => {
    const sourceId = name.replace(' ', '-');
    await upsert([{ channel: 'EMAIL', state: 'OPTED_IN', ...given }], sourceId);
    expect((await customer(sourceId)).consents).toEqual([expect.objectContaining({ state: 'OPTED_IN', proven: false })]);
  });

  test('keeps every line, the newest first, page by page, and the same choice once', async () => {
    const choices = ['2026-02-01', '2026-03-01', '2026-04-01'].map((day, index) => ({
      channel: 'EMAIL',
      state: index % 2 === 0 ? 'OPTED_OUT' : 'OPTED_IN',
      at: `${day}T00:00:00Z`,
      source: 'preferences',
    }));
    await upsert(choices, 'bert');
    await upsert(choices, 'bert');
    const first = (await customer('bert', { first: 2 })).consentHistory;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = (await customer('bert', { first: 2, after: first.pageInfo.endCursor })).consentHistory;
    expect([...first.nodes, ...rest.nodes].map(({ state, at }) => [state, at])).toEqual([
      ['OPTED_OUT', '2026-04-01T00:00:00.000Z'],
      ['OPTED_IN', '2026-03-01T00:00:00.000Z'],
      ['OPTED_OUT', '2026-02-01T00:00:00.000Z'],
    ]);
    expect((await customer('bert')).consents).toEqual([expect.objectContaining({ state: 'OPTED_OUT', actor: 'API' })]);
  });

  test.each([
    [
      'a wording that is too long',
      { wording: 'x'.repeat(1_001) },
      ['customers', '0', 'consents', '0', 'wording'],
      /1000 characters/,
    ],
    ['a NUL byte', { wording: 'a\0b' }, ['customers', '0', 'consents', '0', 'wording'], /cannot be stored/],
    ['a time to come', { at: '2027-01-01T00:00:00Z' }, ['customers', '0', 'consents', '0', 'at'], /lies in the future/],
    ['a time before 1900', { at: '1899-12-31T00:00:00Z' }, ['customers', '0', 'consents', '0', 'at'], /lies before 1900/],
  ])('refuses %s', async (_name, given, path, message) => {
    const answer = await upsert([{ channel: 'EMAIL', state: 'OPTED_IN', ...given }], 'refused');
    expect(answer).toEqual({ saved: 0, userErrors: [{ code: 'INVALID', message: expect.stringMatching(message), path }] });
  });
});
