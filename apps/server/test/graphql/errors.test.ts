import { QuestionTooLarge } from '../../src/audience/question-errors';
import { databases, type Shop, startShop } from './api';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

describe.each(databases)('errors on %s', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  /** Takes a table away for as long as `act` runs, so that the database refuses in its own words. */
  const withoutTable = async (table: string, act: () => Promise<void>): Promise<void> => {
    const rename = (from: string, to: string) =>
      shop.app.services.database.transaction((manager) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename(table, `${table}_away`);
    try {
      await act();
    } finally {
      await rename(`${table}_away`, table);
    }
  };

  test('of the database tell the caller a trace id, and the log the cause', async () => {
    await withoutTable('segment', async () => {
      const answer = await shop.send({ query: '{ segments(search: "secret words") { totalCount nodes { name } } }' });
      const [error] = answer.errors ?? [];
      expect(answer.data).toBeNull();
      expect(error?.extensions).toEqual({ code: 'INTERNAL', traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(error?.path).toEqual(['segments']);
      expect(JSON.stringify(answer)).not.toMatch(
        /select|segment_away|no such table|doesn't exist|sqlite|mysql|name_folded|\.ts|stack/i,
      );

      const logged = shop.logged().filter((line) => line.includes(String(error?.extensions?.traceId)));
      expect(logged).toHaveLength(1);
      expect(logged[0]).toMatch(/QueryFailedError.*keysetPage/);
      expect(logged[0]).not.toContain('secret words');
    });
  });

  test('of the database in a mutation are no user errors', async () => {
    await withoutTable('segment', async () => {
      const error = await shop.error(
        'mutation { createSegment(input: { name: "x", filter: { everyone: true } }) { segment { id } userErrors { message } } }',
      );
      expect(error.extensions).toMatchObject({ code: 'INTERNAL' });
      expect(error.message).not.toMatch(/segment_away|no such table|doesn't exist/);
    });
  });

  test('of the database while the request is set up say no more', async () => {
    await withoutTable('workspace', async () => {
      const answer = await shop.send({ query: '{ viewer { demo } }' });
      expect(answer.status).toBe(500);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL' });
      expect(JSON.stringify(answer)).not.toMatch(/workspace|no such table|doesn't exist|context/i);
    });
  });

  test('of a request that is no GraphQL keep the code of the library', async () => {
    const codes = async (query: string, rest: object = {}): Promise<unknown> =>
      (await shop.send({ query, ...rest })).errors?.map(({ extensions }) => extensions?.code);
    expect(await codes('{ viewer ')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await codes('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codes('query A { viewer { demo } } query B { viewer { demo } }')).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(await codes('query A { viewer { demo } }', { operationName: 'B' })).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(await codes('query($id: ID!) { segment(id: $id) { id } }')).toEqual(['BAD_USER_INPUT']);
    expect(
      await codes('query($f: FilterInput = { everyone: true }) { audience(filter: $f) { count } }', { variables: { f: null } }),
    ).toEqual(['BAD_USER_INPUT']);
  });

  test('of a question that takes too long say so', async () => {
    const count = jest
      .spyOn(shop.app.services.engine, 'count')
      .mockRejectedValueOnce(new QuestionTooLarge('The database needs too long.'));
    const error = await shop.error('{ audience(filter: { everyone: true }) { count } }');
    count.mockRestore();
    expect(error).toMatchObject({
      message: 'The database needs too long.',
      path: ['audience', 'count'],
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    });
  });

  test('of one field leave the others', async () => {
    const answer = await shop.send({ query: '{ good: segment(id: "x") { id } bad: customer { id } }' });
    expect(answer.data).toEqual({ good: null, bad: null });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({
      path: ['bad'],
      extensions: { code: 'BAD_USER_INPUT' },
      locations: [{ line: 1, column: 33 }],
    });
  });
});
