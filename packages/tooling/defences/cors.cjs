const ORIGINS = 'apps/server/src/http/origins.ts';
const HTTP = 'apps/server/test/access/http.test.ts';
const onTheList = { test: HTTP, only: 'a page that is on the list' };
const notOnTheList = { test: HTTP, only: 'which is not, is told nothing' };

module.exports = [
  {
    name: 'cors-list',
    file: ORIGINS,
    find: 'if (origin === undefined || !corsOrigins.includes(origin)) return next();',
    replace: 'if (origin === undefined) return next();',
    ...notOnTheList,
  },
  {
    name: 'cors-null',
    file: ORIGINS,
    find: 'if (origin === undefined || !corsOrigins.includes(origin)) return next();',
    replace: "if (origin === undefined || !['null', ...corsOrigins].includes(origin)) return next();",
    ...notOnTheList,
  },
  {
    name: 'cors-exact',
    file: ORIGINS,
    find: 'if (origin === undefined || !corsOrigins.includes(origin)) return next();',
    replace: 'if (origin === undefined || !corsOrigins.some((one) => origin.startsWith(one))) return next();',
    ...notOnTheList,
  },
  {
    name: 'cors-no-wildcard',
    file: ORIGINS,
    find: "response.set('Access-Control-Allow-Origin', origin);",
    replace: "response.set('Access-Control-Allow-Origin', '*');",
    ...onTheList,
  },
  {
    name: 'cors-no-credentials',
    file: ORIGINS,
    find: "response.set('Access-Control-Allow-Origin', origin);",
    replace: "response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' });",
    ...onTheList,
  },
  {
    name: 'cors-varies',
    file: ORIGINS,
    find: "if (corsOrigins.length > 0) response.vary('Origin');",
    replace: '',
    ...onTheList,
  },
];
