import { scopeGroups, scopesText } from './scope-groups';

const scope = (key: string) => ({ key, description: key });

test('puts scopes together by what they are about', () => {
  const groups = scopeGroups([scope('segments:read'), scope('keys:read'), scope('segments:write')]);
  expect(groups.map(({ label, scopes }) => [label, scopes.map(({ key }) => key)])).toEqual([
    ['Segments', ['segments:read', 'segments:write']],
    ['API keys', ['keys:read']],
  ]);
});

test.each([
  [['all'], 'everything'],
  [['segments:read'], 'segments: read'],
  [['customers:read', 'segments:read', 'customers:write'], 'customers: read, write · segments: read'],
])('%j is %s', (scopes, text) => {
  expect(scopesText(scopes)).toBe(text);
});
