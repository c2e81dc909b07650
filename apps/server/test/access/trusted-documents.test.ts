import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, validate } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema';
import { askedQuery } from '../../src/graphql/trusted-documents';
import { ANONYMOUS } from '../../src/modules/access/principal';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const FILE = path.resolve(__dirname, '../../../web/public/trusted-documents.json');
const QUERY = '{ segments { totalCount } }';

test('the documents of the application are named by their digests and fit the schema', async () => {
  const schema = await buildGraphqlSchema();
  const documents: Record<string, string> = JSON.parse(readFileSync(FILE, 'utf8'));
  expect(Object.keys(documents).length).toBeGreaterThan(30);
  for (const [id, text] of Object.entries(documents)) {
    expect(createHash('sha256').update(text).digest('hex')).toBe(id);
    expect(validate(schema, parse(text))).toEqual([]);
  }
});

test('an id stands for its document and for no other', () => {
  const parts = { documents: new Map([['abc', QUERY]]), config: { trustedDocuments: true } };
  expect(askedQuery({ extensions: { documentId: 'abc' } }, ANONYMOUS, parts)).toBe(QUERY);
  expect(askedQuery({ query: '{ other }', extensions: { documentId: 'abc' } }, ANONYMOUS, parts)).toBe(QUERY);
  expect(() => askedQuery({ extensions: { documentId: 'abd' } }, ANONYMOUS, parts)).toThrow('no document with this id');
});

// Has to fail with `askedQuery` answering the text in any case.
test('where it is switched on, members ask by id and programs as they like', async () => {
  const world = await World.start('sqlite', { trustedDocuments: true });
  const member = await world.program('segments:read');
  expect(await member.codes(QUERY)).toEqual([]);
  const nobody = world.nobody();
  await nobody.data('mutation { demoLogin { userErrors { code } } }');
  expect(await nobody.codes(QUERY)).toEqual(['FORBIDDEN']);
  const response = await nobody.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions: { documentId: 'made-up' } }),
  });
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  await world.close();
});
