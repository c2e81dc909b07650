import { request } from 'node:http';
import { bootApp, type TestApp } from '../harness/boot-app';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

/** `fetch` does not let a caller choose the host that it names. */
const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asking = request(`${app.url}/health`, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on('error', reject).end();
  });

test('says that it lives and that it is ready', async () => {
  expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
  expect(await (await get('/ready')).json()).toEqual({ status: 'ready' });
});

test('answers to this machine only, whatever name a page elsewhere gives it', async () => {
  const { port } = new URL(app.url);
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'localhost'])
    expect(await statusFor(host)).toBe(200);
  for (const host of ['evil.example', `localhost.evil.example:${port}`, `evil.example:${port}`])
    expect(await statusFor(host)).toBe(421);
});

test('what is not there is a 404, in words', async () => {
  for (const path of ['/nothing', '/assets/gone.js', '/favicon.gone.ico']) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: `There is nothing at GET ${path}.` });
  }
  const posted = await fetch(`${app.url}/segments`, { method: 'POST', headers: { Accept: 'text/html' } });
  expect(posted.status).toBe(404);
});

test('a path that is no text is the caller’s fault', async () => {
  expect((await get('/%E0%A4%A')).status).toBeLessThan(500);
});

test('pages of the application come back for a browser, whatever its address', async () => {
  const response = await get('/segments/new', { Accept: 'text/html,application/xhtml+xml' });
  const isBuilt = response.status === 200;
  expect(response.headers.get('content-type')).toContain(isBuilt ? 'text/html' : 'text/plain');
  expect(await response.text()).toContain(isBuilt ? '<div id="root">' : 'npm start');
});

test('scripts come from here only, and no page elsewhere may show ours', async () => {
  const { headers } = await get('/health');
  expect(headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
