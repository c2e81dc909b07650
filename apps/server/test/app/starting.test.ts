import { type Listener, listen } from '../../src/http/listen';

describe('a server that is only starting', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen({ port: 0 });
  });
  afterAll(() => listener.close());

  const get = (path: string, accept: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${listener.port}${path}`, { headers: { accept, connection: 'close' } });

  test('shows people a page that comes again by itself', async () => {
    const response = await get('/segments', 'text/html,application/xhtml+xml');
    expect(response.status).toBe(503);
    expect(response.headers.get('refresh')).toBe('2');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<h1>Muster is starting</h1>');
  });

  test('tells programs when to come again', async () => {
    const response = await get('/graphql', 'application/json');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual({ message: 'Muster is starting; try again in a moment.' });
  });

  test('is alive, and then answers as it is told to', async () => {
    const health = await get('/health', 'text/html');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    listener.serve((_request, response) => response.end('here'));
    expect(await (await get('/segments', 'text/html')).text()).toBe('here');
  });
});
