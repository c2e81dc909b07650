import { request } from 'node:http';
import { parse, validate } from 'graphql';
import { READY_OPERATIONS } from '../../src/graphql/ready-operations';
import { buildGraphqlSchema } from '../../src/graphql/schema';
import type { Client } from './client';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const QUERY = JSON.stringify({ query: '{ viewer { role } }' });
const JSON_TYPE = { 'content-type': 'application/json' };
const PARTNER = 'https://partner.example';

describe('what other sites can do', () => {
  let world: World;
  let member: Client;
  beforeAll(async () => {
    world = await World.start('sqlite', { corsOrigins: [PARTNER] });
    member = await world.signedIn('ADMINISTRATOR');
  });
  afterAll(() => world.close());

  const post = (headers: Record<string, string>, body: string = QUERY): Promise<Response> =>
    member.fetch('/graphql', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });

  // Has to fail without `checkOrigin`.
  test.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'https://partner.example.evil.example'])(
    'a page of %s changes nothing, cookie or not',
    async (origin) => {
      const response = await post({ origin });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      const file = await member.fetch('/imports', {
        method: 'POST',
        headers: { origin, 'content-type': 'text/csv', 'x-file-name': 'a.csv' },
        body: 'a\n',
      });
      expect(file.status).toBe(403);
    },
  );

  test('a page of ours does', async () => {
    const response = await post({ origin: world.app.url });
    expect([response.status, await response.json()]).toMatchObject([200, { data: { viewer: { role: 'ADMINISTRATOR' } } }]);
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=mutation{clearInbox{cleared}}'],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', QUERY],
  ])('%s is no request', async (_name, type, body) => {
    expect((await post({ 'content-type': type }, body)).status).toBe(415);
  });

  test.each(['mutation{clearInbox{cleared}}', '{viewer{role}}'])('a link asks nothing: %s', async (query) => {
    const response = await member.fetch(`/graphql?query=${query}`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(405);
  });

  // Has to fail with `*` in place of the origin, and with `Access-Control-Allow-Credentials`.
  test('a page that is on the list asks with a key, and never with a cookie', async () => {
    const preflight = await member.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: PARTNER, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(PARTNER);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const program = await world.program('segments:read');
    const response = await program.fetch('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: PARTNER },
      body: JSON.stringify({ query: '{ segments { totalCount } }' }),
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(PARTNER);
    expect(response.headers.get('vary')).toContain('Origin');
    expect(await response.json()).toMatchObject({ data: { segments: { totalCount: 0 } } });
  });

  test.each(['https://evil.example', 'null', `${PARTNER}.evil.example`, 'https://partner.examples'])(
    'a page of %s, which is not, is told nothing of that kind',
    async (origin) => {
      const preflight = await member.fetch('/graphql', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    },
  );

  test('a name that is not ours is not answered to', async () => {
    const { port } = new URL(world.app.url);
    const status = await new Promise((resolve, reject) => {
      request(`${world.app.url}/graphql`, { method: 'POST', headers: { host: `evil.example:${port}` } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('pages are told what to trust', async () => {
    const { headers } = await world.nobody().fetch('/health');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(part);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });
});

describe('under a name of its own', () => {
  test('a server answers to it, and browsers are to come by TLS', async () => {
    const world = await World.start('sqlite', { publicUrl: 'https://muster.example' });
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      request(`${world.app.url}/health`, { headers: { host: 'muster.example' } }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, ...response.headers });
      })
        .on('error', reject)
        .end();
    });
    expect(headers).toMatchObject({ status: 200, 'strict-transport-security': 'max-age=31536000' });
    await world.close();
  });
});

describe('how often one asks', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('sqlite', { requestsPerMinute: 20 });
  });
  afterAll(() => world.close());

  // Has to fail without `limitRate`.
  test('is limited for each key and each member, and said in the headers', async () => {
    const [one, other] = [await world.program('segments:read'), await world.program('segments:read')];
    const ask = (client: Client) => client.ask('{ segments { totalCount } }');
    const first = await ask(one);
    expect(first.headers.get('ratelimit-limit')).toBe('20');
    expect(first.headers.get('ratelimit-remaining')).toBe('19');
    expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
    for (let count = 1; count < 20; count += 1) expect((await ask(one)).status).toBe(200);
    const refused = await ask(one);
    expect([refused.status, refused.errors?.[0]?.extensions]).toEqual([429, { code: 'RATE_LIMITED' }]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(other)).status).toBe(200);
    expect((await one.fetch('/customers/cus_x/export.json')).status).toBe(429);
  });

  test('is limited for nobody in particular, by address', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 25; count += 1) statuses.add((await world.nobody().ask('{ viewer { role } }')).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

describe('the places to try the API out', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  const page = { headers: { accept: 'text/html' } };

  test('are Sandbox, with the session of the page', async () => {
    const html = await (await world.nobody().fetch('/graphql', page)).text();
    expect(html).toContain('"includeCookies":true');
    expect(html).toContain('WhoAmI');
  });

  test('and GraphiQL, with nothing from elsewhere', async () => {
    const nobody = world.nobody();
    const html = await (await nobody.fetch('/graphiql', page)).text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(files).toHaveLength(5);
    for (const file of files) {
      expect(file).toMatch(/^\/graphiql\//);
      const response = await nobody.fetch(file);
      expect([file, response.status, response.headers.get('content-type')]).toEqual([
        file,
        200,
        expect.stringMatching(/javascript|css/),
      ]);
      expect((await response.text()).length).toBeGreaterThan(100);
    }
  });

  test('begin with six operations that work as they stand', async () => {
    const schema = await buildGraphqlSchema();
    const document = parse(READY_OPERATIONS);
    const names = document.definitions.map((definition) =>
      definition.kind === 'OperationDefinition' ? definition.name?.value : undefined,
    );
    expect(names).toHaveLength(6);
    expect(validate(schema, document)).toEqual([]);
    const program = await world.program('all');
    for (const operationName of names) {
      const response = await program.fetch('/graphql', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ query: READY_OPERATIONS, operationName }),
      });
      const { data, errors } = JSON.parse(await response.text());
      expect([operationName, errors, JSON.stringify(data).includes('"userErrors":[{')]).toEqual([
        operationName,
        undefined,
        false,
      ]);
    }
  });
});
