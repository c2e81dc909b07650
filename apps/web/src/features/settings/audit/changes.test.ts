import { changedFields as changed } from './changes';

type Values = Parameters<typeof changed>[0];
const changedFields = (before: Values, after: Values) => changed(before, after, (at) => new Date(at).toISOString());

test('sets what was beside what became of it', () => {
  expect(changedFields({ name: 'Harbour', fourEyes: false }, { name: 'Port', fourEyes: true })).toEqual([
    { label: 'Name', before: 'Harbour', after: 'Port' },
    { label: 'Four eyes', before: 'no', after: 'yes' },
  ]);
});

test('shows what came and what went', () => {
  expect(changedFields(null, { scopes: ['segments:read', 'all'], expiresAt: null })).toEqual([
    { label: 'Scopes', before: '–', after: 'segments:read, all' },
    { label: 'Expires at', before: '–', after: '–' },
  ]);
  expect(changedFields({ role: 'VIEWER' }, null)).toEqual([{ label: 'Role', before: 'VIEWER', after: '–' }]);
  expect(changedFields(null, null)).toEqual([]);
});

test('shows moments as such', () => {
  expect(changedFields(null, { expiresAt: 0, count: 0 })).toEqual([
    { label: 'Expires at', before: '–', after: '1970-01-01T00:00:00.000Z' },
    { label: 'Count', before: '–', after: '0' },
  ]);
});

test('writes out what is nested', () => {
  const [field] = changedFields(null, { filter: { all: [] } });
  expect(field).toEqual({ label: 'Filter', before: '–', after: '{\n  "all": []\n}' });
  expect(changedFields(null, { hidden_from: [] })).toEqual([{ label: 'Hidden from', before: '–', after: 'none' }]);
});
