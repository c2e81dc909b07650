import { standardCatalog as catalog, evaluate, type Filter, parseFilter } from '../src';

const context = { now: Date.parse('2026-11-22T09:00:00.000Z'), timeZone: 'Europe/Vienna', currency: 'EUR', catalog };

const conditions = [
  ...catalog.attributes.flatMap((entry) =>
    entry.examples.map((example) => ({ ...example, tree: { attribute: { key: entry.key, ...example.condition } } })),
  ),
  ...catalog.activities.flatMap((entry) =>
    entry.examples.map((example) => ({
      ...example,
      tree: { activity: { kind: entry.exampleKind ?? entry.kind, ...example.condition } },
    })),
  ),
].map((example) => ({ ...example, filter: parseFilter(example.tree, context), title: JSON.stringify(example.tree) }));

describe('every catalog entry has examples that match and that miss', () => {
  test.each(catalog.attributes.map((entry) => [entry.key, entry.examples] as const))('%s', (_, examples) => {
    expect(examples.some((example) => example.matches.length > 0)).toBe(true);
    expect(examples.some((example) => example.misses.length > 0)).toBe(true);
  });
  test.each(catalog.activities.map((entry) => [entry.kind, entry.examples] as const))('%s', (_, examples) => {
    expect(examples.some((example) => example.matches.length > 0)).toBe(true);
    expect(examples.some((example) => example.misses.length > 0)).toBe(true);
  });
});

describe.each(conditions)('$title', ({ filter, matches, misses }) => {
  const holds = (asked: Filter, facts: (typeof matches)[number]): boolean => evaluate(asked, { id: 1, ...facts }, context);

  test('alone', () => {
    expect(matches.map((facts) => holds(filter, facts))).toEqual(matches.map(() => true));
    expect(misses.map((facts) => holds(filter, facts))).toEqual(misses.map(() => false));
  });
  test('negated', () => {
    expect(matches.map((facts) => holds({ not: filter }, facts))).toEqual(matches.map(() => false));
    expect(misses.map((facts) => holds({ not: filter }, facts))).toEqual(misses.map(() => true));
  });
  test('nested', () => {
    const nested: Filter = { all: [{ everyone: true }, { any: [{ not: { everyone: true } }, filter] }] };
    expect(matches.map((facts) => holds(nested, facts))).toEqual(matches.map(() => true));
    expect(misses.map((facts) => holds(nested, facts))).toEqual(misses.map(() => false));
  });
});
