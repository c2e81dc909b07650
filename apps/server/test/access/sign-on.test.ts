import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Child } from '../harness/child/spawn';
import { createEmptyHome, type DatabaseHome } from '../harness/databases';
import { Client } from './client';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

jest.setTimeout(90_000);

const FREE_PORTS = path.join(__dirname, '../../../../packages/tooling/src/free-ports.mjs');
const freePort = (): number => Number(execFileSync(process.execPath, [FREE_PORTS], { encoding: 'utf8' }));

/** A browser: it keeps cookies for each site, follows redirects, and fills in the forms of the provider. */
class Browser {
  readonly cookies = new Map<string, Map<string, string>>();
  last: Response | undefined;

  constructor(private readonly account: string) {}

  async open(address: string, init: RequestInit = {}): Promise<URL> {
    const url = new URL(address);
    // By the port: one site goes by both names of this machine.
    const jar = this.cookies.get(url.port) ?? new Map<string, string>();
    this.cookies.set(url.port, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    // The servers listen on one of the two addresses of that name.
    const target = address.replace('//localhost:', '//127.0.0.1:');
    const response = await fetch(target, {
      ...init,
      redirect: 'manual',
      credentials: 'omit',
      headers: { ...init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.last = response;
    const next = response.headers.get('location');
    if (next !== null) return this.isEnd(new URL(next, url)) ? new URL(next, url) : this.open(new URL(next, url).href);
    return this.submit(url, await response.text());
  }

  isEnd = (_url: URL): boolean => false;

  private submit(url: URL, html: string): Promise<URL> | URL {
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    if (action === undefined || prompt === undefined) return url;
    const body = new URLSearchParams({ prompt, login: this.account, password: 'anything' });
    return this.open(new URL(action, url).href, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }
}

describe('signing in at an OpenID Connect provider', () => {
  let home: DatabaseHome;
  let server: Child;
  let provider: ChildProcess;
  let url: string;
  let administrator: Client;
  beforeAll(async () => {
    home = await createEmptyHome('sqlite');
    const port = freePort();
    const env = { PORT: '0', DEMO: 'off', LOG_LEVEL: 'warn', DATA_DIR: home.dataDir };
    const signOn = {
      OIDC_ISSUER: `http://localhost:${port}`,
      OIDC_CLIENT_ID: 'muster',
      OIDC_CLIENT_SECRET: 'a secret of the client',
      OIDC_NAME: 'Harbour',
    };
    server = new Child('main.ts', { env: { ...env, ...signOn } });
    url = (await server.says(/ready at (http:\S+)/))[1] ?? '';
    provider = spawn(process.execPath, [path.join(__dirname, 'child/provider.mjs'), String(port), `${url}/sign-on/callback`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (provider.stdout) await once(provider.stdout, 'data');
    const key = await new Child('cli.ts', { args: ['api-key', 'create', '--scopes', 'all', '--quiet'], env }).ended();
    administrator = new Client(url.replace('localhost', '127.0.0.1'), key.output.trim());
  });
  afterAll(async () => {
    provider.kill();
    server.signal('SIGTERM');
    await server.ended();
    await home.remove();
  });

  const signIn = async (account: string): Promise<{ end: URL; client: Client }> => {
    const browser = new Browser(account);
    browser.isEnd = (next) => next.origin === url && !next.pathname.startsWith('/sign-on');
    const end = await browser.open(`${url}/sign-on`);
    const client = new Client(url.replace('localhost', '127.0.0.1'));
    const token = browser.cookies.get(new URL(url).port)?.get('__Host-muster');
    client.cookie = token === undefined ? undefined : `__Host-muster=${token}`;
    return { end, client };
  };

  const invite = (email: string, role: string) => administrator.act<{ link: string }>('inviteMember', { email, role }, 'link');

  test('is offered with a link', async () => {
    const { signInOptions } = await new Client(administrator.url).data<{ signInOptions: object }>(
      '{ signInOptions { demo signOnName signOnUrl } }',
    );
    expect(signInOptions).toEqual({ demo: false, signOnName: 'Harbour', signOnUrl: '/sign-on' });
  });

  test('turns away who was not invited', async () => {
    const { end, client } = await signIn('stranger');
    expect(`${end.pathname}${end.search}`).toBe('/login?problem=not-invited');
    expect(client.cookie).toBeUndefined();
  });

  test('makes a member of who was, and knows them from then on by their account', async () => {
    expect((await invite('nora@harbour.example', 'APPROVER')).link).toContain('/accept-invitation?token=');
    for (const _ of ['the first time', 'again']) {
      const { end, client } = await signIn('nora');
      expect(end.pathname).toBe('/');
      expect(await client.data('{ viewer { role member { name email } } }')).toEqual({
        viewer: { role: 'APPROVER', member: { name: 'Known as nora', email: 'nora@harbour.example' } },
      });
    }
    const { members } = await administrator.data<{ members: { nodes: { email: string }[] } }>('{ members { nodes { email } } }');
    expect(members.nodes.filter(({ email }) => email === 'nora@harbour.example')).toHaveLength(1);
  });

  // Has to fail when invitations of members are left to their passwords, which they do not have.
  test('lets in again who was removed and invited anew, and nobody in between', async () => {
    const { members } = await administrator.data<{ members: { nodes: { id: string; email: string }[] } }>(
      '{ members { nodes { id email } } }',
    );
    const id = members.nodes.find(({ email }) => email === 'nora@harbour.example')?.id;
    expect((await administrator.act('removeMember', { id })).userErrors).toEqual([]);
    expect((await signIn('nora')).end.search).toBe('?problem=not-invited');
    await invite('nora@harbour.example', 'VIEWER');
    const { client } = await signIn('nora');
    expect(await client.data('{ viewer { role } }')).toEqual({ viewer: { role: 'VIEWER' } });
  });

  test('turns away whose invitation was taken back', async () => {
    const { invitation } = await administrator.act<{ invitation: { id: string } }>(
      'inviteMember',
      { email: 'late@harbour.example', role: 'VIEWER' },
      'invitation { id }',
    );
    expect((await administrator.act('revokeInvitation', { id: invitation.id })).userErrors).toEqual([]);
    expect((await signIn('late')).end.search).toBe('?problem=not-invited');
  });

  // Has to fail without the comparison of `email_verified`: whoever claims an address would be its owner.
  test('believes no address that the provider has not verified', async () => {
    await invite('mona@harbour.example', 'ADMINISTRATOR');
    const { end, client } = await signIn('unproven-mona');
    expect([end.search, client.cookie]).toEqual(['?problem=not-invited', undefined]);
  });

  // Has to fail without `expectedState`: anybody could be sent a link that signs them in as somebody else.
  test('ends only in the browser in which it began', async () => {
    const browser = new Browser('nora');
    browser.isEnd = (next) => next.pathname === '/sign-on/callback';
    const callback = await browser.open(`${url}/sign-on`);
    const other = new Browser('nora');
    other.isEnd = (next) => next.pathname === '/login';
    const end = await other.open(callback.href);
    expect(end.search).toBe('?problem=sign-on-failed');
    expect(other.cookies.get(new URL(url).port)?.has('__Host-muster')).toBe(false);
    browser.isEnd = (next) => next.origin === url;
    const forged = new URL(callback);
    forged.searchParams.set('state', 'made up');
    expect((await browser.open(forged.href)).search).toBe('?problem=sign-on-failed');
  });

  test('takes no code that was given to another browser', async () => {
    const begun = async (account: string): Promise<{ browser: Browser; callback: URL }> => {
      const browser = new Browser(account);
      browser.isEnd = (next) => next.pathname === '/sign-on/callback';
      return { browser, callback: await browser.open(`${url}/sign-on`) };
    };
    const [thief, victim] = [await begun('nora'), await begun('nora')];
    const injected = new URL(victim.callback);
    injected.searchParams.set('code', thief.callback.searchParams.get('code') ?? '');
    victim.browser.isEnd = (next) => next.origin === url;
    expect((await victim.browser.open(injected.href)).search).toBe('?problem=sign-on-failed');
    expect(victim.browser.cookies.get(new URL(url).port)?.has('__Host-muster')).toBe(false);
  });

  // The last: from then on this address has asked too often.
  test('asks the provider no more often than anybody may ask without signing in', async () => {
    const nobody = new Client(administrator.url);
    const begin = async () => (await nobody.fetch('/sign-on')).headers.get('location') ?? '';
    expect(await begin()).toContain('code_challenge=');
    let last = '';
    for (let count = 0; count < 300; count += 1) last = await begin();
    expect(last).toBe('/login?problem=sign-on-failed');
  });
});
