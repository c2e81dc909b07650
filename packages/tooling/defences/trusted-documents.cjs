const file = 'apps/server/src/graphql/trusted-documents.ts';
const test = 'apps/server/test/access/trusted-documents.test.ts';

module.exports = [
  {
    name: 'trusted-documents-only',
    file,
    find: "if (!config.trustedDocuments || principal.kind !== 'session') return body.query;",
    replace: 'if (config || principal) return body.query;',
    test,
    only: 'where it is switched on',
  },
  {
    name: 'trusted-documents-known',
    file,
    find: 'if (query === undefined) throw',
    replace: 'if (query === undefined && body.query === null) throw',
    test,
    only: 'an id stands for its document',
  },
  {
    name: 'trusted-documents-by-id',
    file,
    find: 'const query = documents.get(id);',
    replace: 'const query = body.query ?? documents.get(id);',
    test,
    only: 'an id stands for its document',
  },
];
