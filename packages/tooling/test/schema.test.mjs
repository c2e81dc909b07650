import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakingProblems, staleSchemaProblems } from '../src/checks/schema.mjs';

const before = `
  enum Kind { STATIC MANUAL @deprecated(reason: "use STATIC") }
  type Query { a(x: Int, y: Int @deprecated(reason: "unused")): Int  b: Int @deprecated(reason: "use a")  kind: Kind }
`;
const current = 'enum Kind { STATIC MANUAL } type Query { a(x: Int, y: Int): Int  b: Int  kind: Kind }';
const problems = (after, accepted = []) => breakingProblems({ before, after, accepted });

test('a committed schema that differs from the printed one is stale', () => {
  assert.deepEqual(staleSchemaProblems('type Query { a: Int }\n', 'type Query { a: Int }'), []);
  assert.equal(staleSchemaProblems('type Query { a: Int }', 'type Query { a: Float }').length, 1);
});

test('adding breaks nobody', () => {
  assert.deepEqual(problems(`${current} type More { c: Int }`), []);
});

for (const [what, after] of Object.entries({
  field: 'enum Kind { STATIC MANUAL } type Query { b: Int  kind: Kind }',
  argument: 'enum Kind { STATIC MANUAL } type Query { a(y: Int): Int  b: Int  kind: Kind }',
  'enum value': 'enum Kind { MANUAL } type Query { a(x: Int, y: Int): Int  b: Int  kind: Kind }',
  type: 'type Query { a(x: Int, y: Int): Int  b: Int }',
}))
  test(`removing a ${what} breaks clients`, () => {
    assert.notDeepEqual(problems(after), []);
  });

test('changing the type of something deprecated still breaks clients', () => {
  assert.equal(problems(current.replace('b: Int', 'b: String')).length, 1);
});

test('what was deprecated may go', () => {
  assert.deepEqual(problems('enum Kind { STATIC } type Query { a(x: Int): Int  kind: Kind }'), []);
});

test('a breaking change is accepted by name and with a reason, and no other one with it', () => {
  const after = 'enum Kind { STATIC MANUAL } type Query { b: Int }';
  const accepted = [{ change: 'Query.a was removed.', reason: 'before the first release' }];
  assert.equal(problems(after).length, 2);
  assert.equal(problems(after, accepted).length, 1);
  assert.equal(problems(after, [{ ...accepted[0], reason: '' }]).length, 2);
});
