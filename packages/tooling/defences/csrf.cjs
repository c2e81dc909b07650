const HTTP = 'apps/server/test/access/http.test.ts';
const COOKIE = 'apps/server/src/modules/access/sessions/cookie.ts';
const ORIGINS = 'apps/server/src/http/origins.ts';

const cookie = { file: COOKIE, test: 'apps/server/test/access/sessions.test.ts', only: 'on sqlite is in a cookie' };

module.exports = [
  {
    name: 'csrf-origin',
    file: ORIGINS,
    find: 'if (SAFE_METHODS.includes(request.method) || !isForeign) return next();',
    replace: 'if (SAFE_METHODS.includes(request.method) || response) return next();',
    test: HTTP,
    only: 'changes nothing, cookie or not',
  },
  {
    name: 'csrf-origin-null',
    file: ORIGINS,
    find: 'const isForeign = origin !== undefined &&',
    replace: "const isForeign = origin !== undefined && origin !== 'null' &&",
    test: HTTP,
    only: 'a page of null changes nothing',
  },
  {
    name: 'csrf-origin-of-a-longer-name',
    file: ORIGINS,
    find: 'return host === request.headers.host ||',
    replace: "return host.startsWith(String(request.headers.host).split(':')[0]) ||",
    test: HTTP,
    only: 'changes nothing, cookie or not',
  },
  {
    // Two stand behind each other: what is no JSON is not read, and the library refuses what a form can send.
    name: 'csrf-content-type',
    file: 'apps/server/src/graphql/request.ts',
    find: "express.text({ type: 'application/json',",
    replace: "express.text({ type: '*/*',",
    also: [{ file: 'apps/server/src/graphql/server.ts', find: 'csrfPrevention: true', replace: 'csrfPrevention: false' }],
    test: HTTP,
    only: 'plain text is no request',
  },
  {
    name: 'csrf-get',
    file: 'apps/server/src/graphql/landing-page.ts',
    find: "if (request.method === 'POST') return next();",
    replace: "if (request.method === 'POST' || request.query.query) return next();",
    also: [{ file: 'apps/server/src/graphql/server.ts', find: 'csrfPrevention: true', replace: 'csrfPrevention: false' }],
    test: HTTP,
    only: 'a link asks nothing',
  },
  {
    name: 'csrf-upload',
    file: 'apps/server/src/modules/imports/import-routes.ts',
    find: "if (!request.is('text/csv')) throw",
    replace: 'if (!request.is) throw',
    test: 'apps/server/test/imports/not-csv.test.ts',
    only: 'refuses a file from a form',
  },
  {
    name: 'csrf-upload-header',
    file: 'apps/server/src/modules/imports/import-routes.ts',
    find: "const name = request.get('X-File-Name');",
    replace: "const name = request.get('X-File-Name') ?? 'orders.csv';",
    test: 'apps/server/test/imports/not-csv.test.ts',
    only: 'refuses what has no name',
  },
  { name: 'csrf-cookie-http-only', find: ' HttpOnly;', replace: '', ...cookie },
  { name: 'csrf-cookie-secure', find: ' Secure;', replace: '', ...cookie },
  { name: 'csrf-cookie-same-site', find: '; SameSite=Lax`', replace: '`', ...cookie },
  { name: 'csrf-cookie-of-this-host', find: "'__Host-muster'", replace: "'muster'", ...cookie },
  {
    name: 'csrf-name-of-the-server',
    file: 'apps/server/src/http/security-headers.ts',
    find: 'if (LOCAL_NAMES.test(host) || host.toLowerCase() === own?.host) return next();',
    replace: 'if (host || own) return next();',
    test: HTTP,
    only: 'a name that is not ours',
  },
];
