import { type Shop, startShop } from './api';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const QUERY = '{"query":"{ viewer { demo } }"}';

describe('/graphql', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop('sqlite');
  });
  afterAll(() => shop.close());

  const ask = (init: RequestInit, search = ''): Promise<Response> => fetch(`${shop.app.url}/graphql${search}`, init);
  const post = (contentType: string | undefined, body: string | Blob): Promise<Response> =>
    ask({ method: 'POST', body, headers: contentType === undefined ? {} : { 'content-type': contentType } });

  test('answers a POST of JSON', async () => {
    const response = await post('application/json', QUERY);
    expect([response.status, await response.json()]).toEqual([
      200,
      { data: { viewer: { demo: true } }, extensions: { cost: { asked: 2, limit: 50_000 } } },
    ]);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('answers a browser with Sandbox, which tells nobody', async () => {
    const response = await ask({ headers: { accept: BROWSER } });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(page).toContain('https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js');
    expect(page).toContain('"runTelemetry":false');
    expect(page).toContain('"endpointIsEditable":false');
    expect(page).not.toContain('"runTelemetry":true');
  });

  test('lets that page load Sandbox, and nothing else', async () => {
    const policy = (await ask({ headers: { accept: BROWSER } })).headers.get('content-security-policy') ?? '';
    const allowed = new Map(policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));
    expect(allowed.get('script-src')).toContain('https://embeddable-sandbox.cdn.apollographql.com');
    expect(allowed.get('frame-src')).toEqual(['https://sandbox.embed.apollographql.com']);
    expect(allowed.get('connect-src')).toEqual(["'self'"]);
    expect(allowed.get('frame-ancestors')).toEqual(["'none'"]);
  });

  test.each([
    ['a query in the address', 'GET', '?query={viewer{demo}}', { accept: 'application/json', 'apollo-require-preflight': '1' }],
    [
      'a mutation in the address',
      'GET',
      '?query=mutation{clearInbox{cleared}}',
      { accept: '*/*', 'x-apollo-operation-name': 'x' },
    ],
    ['PUT', 'PUT', '', {}],
    ['OPTIONS of another origin', 'OPTIONS', '', { origin: 'https://evil.example', 'access-control-request-method': 'POST' }],
  ])('refuses %s', async (_name, method, search, headers) => {
    const response = await ask({ method, headers }, search);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=%7Bviewer%7Bdemo%7D%7D'],
    ['plain text, which a form can send', 'text/plain', QUERY],
    ['GraphQL as it is', 'application/graphql', '{ viewer { demo } }'],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['no type at all', undefined, new Blob([QUERY])],
  ])('refuses %s', async (_name, contentType, body) => {
    expect((await post(contentType, body)).status).toBe(415);
  });

  test.each([
    ['several operations in one request', `[${QUERY},${QUERY}]`],
    ['an empty list', '[]'],
    ['a text', '"{ viewer { demo } }"'],
    ['null', 'null'],
    ['what is no JSON', '{ viewer { demo } }'],
    ['an empty body', ''],
    ['no query', '{}'],
    ['an empty query', '{"query":""}'],
    ['a query that is a tree', '{"query":{"kind":"Document"}}'],
    ['variables that are a text', '{"query":"{ viewer { demo } }","variables":"{}"}'],
  ])('refuses %s', async (_name, body) => {
    const response = await post('application/json', body);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(response.status).toBe(400);
    expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toContain(errors[0]?.extensions.code);
  });

  test('keeps no queries', async () => {
    const response = await post('application/json', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] });
  });
});
