import { insertApiKey } from '../../src/modules/access/keys/create-api-key';
import { oldestWorkspace } from '../../src/modules/access/oldest-workspace';
import type { Services } from '../../src/services';

const keys = new Map<string, string>();
const plainFetch = globalThis.fetch;

const keyFor = (address: string): string | undefined => keys.get(new URL(address).origin);

/** For who does not ask by `fetch`. */
export const administratorHeaders = (url: string): Record<string, string> => ({ Authorization: `Bearer ${keyFor(url)}` });

const isSaid = (headers: Headers): boolean => headers.has('authorization') || headers.has('cookie');

/** As the original, with the administrator's key for servers that have one. `credentials: 'omit'` asks as nobody. */
const fetchAsAdministrator: typeof fetch = (input, init = {}) => {
  const address = input instanceof Request ? input.url : String(input);
  const headers = new Headers(init.headers);
  const key = keyFor(address);
  if (key === undefined || isSaid(headers) || init.credentials === 'omit') return plainFetch(input, init);
  headers.set('authorization', `Bearer ${key}`);
  return plainFetch(input, { ...init, headers });
};

/** Lets this process ask a server as whoever has the key. */
export const takeKey = (url: string, key: string): void => {
  keys.set(new URL(url).origin, key);
  globalThis.fetch = fetchAsAdministrator;
};

/** The same key for another server on the same record. */
export const takeKeyOf = (known: string, url: string): void => {
  const key = keyFor(known);
  if (key !== undefined) takeKey(url, key);
};

/** Lets the tests of this process ask a server as an administrator of its oldest workspace, by a key with all scopes. */
export const becomeAdministrator = async (url: string, services: Services): Promise<void> => {
  const { id: workspaceId } = await oldestWorkspace(services);
  const { text } = await services.database.transaction((manager) =>
    insertApiKey(manager, {
      workspaceId,
      name: 'Tests',
      scopes: ['all'],
      createdBy: null,
      createdAt: services.clock(),
      expiresAt: null,
    }),
  );
  takeKey(url, text);
};
