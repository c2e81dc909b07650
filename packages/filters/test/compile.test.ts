import {
  type CompileContext,
  column,
  compileFilter,
  compileSet,
  name,
  parseFilter,
  resolveSegments,
  segmentReferences,
  standardCatalog,
} from '../src';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const parsing = { currency: 'EUR', catalog: standardCatalog };

const context = (dialect: 'duckdb' | 'mysql'): CompileContext => ({
  dialect,
  now: Date.parse('2026-11-22T10:00:00.000Z'),
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  catalog: standardCatalog,
  workspaceId: 7,
});

const compiled = (tree: unknown, dialect: 'duckdb' | 'mysql' = 'duckdb') =>
  compileFilter(parseFilter(tree, parsing), context(dialect));

const country = (operator: string, value?: unknown) => ({ attribute: { key: 'country', operator, value } });
const visits = (condition: object) => ({
  activity: { kind: 'visit', within: { operator: 'AFTER', value: '2026-01-01' }, ...condition },
});
const visitRows = 'SELECT r.customer_id FROM visit r WHERE r.at >= ?';

describe('the SQL of a filter', () => {
  test('of very many sets of customers is answered as it is written', () => {
    const tree = (count: number) => ({ all: Array.from({ length: count }, () => visits({})) });
    expect(compiled(tree(16)).text).not.toContain('IS TRUE');
    const { text } = compiled(tree(17));
    expect(text).toBe(`((${Array.from({ length: 17 }, () => `c.id IN (${visitRows})`).join(' AND ')})) IS TRUE`);
  });

  test.each<readonly [string, unknown, string, readonly unknown[]]>([
    ['equality', country('IS', ' AUSTRIA '), 'c.country_folded = ?', ['at']],
    ['its complement holds of the unknown', country('IS_NOT', 'Austria'), 'c.country_folded IS DISTINCT FROM ?', ['at']],
    ['a negated complement is the positive', { not: country('IS_NOT', 'Austria') }, 'c.country_folded = ?', ['at']],
    [
      'values that fold alike are asked for once',
      country('IN', ['Austria', 'austria', 'AT', 'Italy']),
      'c.country_folded IN (?, ?)',
      ['at', 'it'],
    ],
    [
      'none of',
      { not: { any: [country('IS', 'a'), country('HAS_VALUE')] } },
      '(c.country_folded IS DISTINCT FROM ? AND (c.country_folded IS NOT NULL) IS NOT TRUE)',
      ['a'],
    ],
    ['at least one record needs no count', visits({}), `c.id IN (${visitRows})`, [Date.parse('2026-01-01T23:00:00Z')]],
    ['never', visits({ operator: 'EXACTLY', value: 0 }), `c.id NOT IN (${visitRows})`, [Date.parse('2026-01-01T23:00:00Z')]],
    [
      'less than one is never',
      visits({ operator: 'LESS_THAN', value: 1 }),
      `c.id NOT IN (${visitRows})`,
      [Date.parse('2026-01-01T23:00:00Z')],
    ],
    [
      'counted',
      visits({ operator: 'AT_LEAST', value: 2 }),
      `c.id IN (${visitRows} GROUP BY r.customer_id HAVING COUNT(*) >= ?)`,
      [Date.parse('2026-01-01T23:00:00Z'), 2],
    ],
    [
      'at most, zero included',
      visits({ operator: 'AT_MOST', value: 2 }),
      `c.id NOT IN (${visitRows} GROUP BY r.customer_id HAVING (COUNT(*) <= ?) IS NOT TRUE)`,
      [Date.parse('2026-01-01T23:00:00Z'), 2],
    ],
    [
      'a measure that the replica keeps',
      { activity: { kind: 'visit', operator: 'AT_LEAST', value: 3 } },
      'c.visit_count >= ?',
      [3],
    ],
    ['nobody', { not: { everyone: true } }, 'FALSE', []],
  ])('%s', (_, tree, text, params) => {
    expect(compiled(tree)).toEqual({ text, params });
  });

  test('on a shared database every table is kept to the workspace', () => {
    const { text, params } = compiled(
      { activity: { kind: 'order', where: { lines: { field: { key: 'sku', operator: 'IS', value: 'x' } } } } },
      'mysql',
    );
    expect(text).toBe(
      'c.id IN (SELECT r.customer_id FROM orders r WHERE (r.workspace_id = ? AND r.kind = ? AND r.id IN (SELECT l.order_id FROM order_line l WHERE (l.workspace_id = ? AND l.kind = ? AND l.sku_folded = ?))))',
    );
    expect(params).toEqual([7, 'SALE', 7, 'SALE', 'x']);
  });

  test('wildcards are ordinary characters', () => {
    const tree = { attribute: { key: 'city', operator: 'CONTAINS', value: '50%_!' } };
    expect(compiled(tree, 'mysql')).toEqual({ text: "c.city_folded LIKE ? ESCAPE '!'", params: ['%50!%!_!!%'] });
    expect(compiled(tree)).toEqual({ text: 'contains(c.city_folded, ?)', params: ['50%_!'] });
  });

  test.each(['duckdb', 'mysql'] as const)('no value from the input is in the text (%s)', (dialect) => {
    const poison = `x'; DROP TABLE customer; -- "\\ \u0000`;
    const field = (key: string) => ({ field: { key, operator: 'STARTS_WITH', value: poison } });
    const tree = {
      any: [
        country('IN', [poison, `${poison}2`]),
        { attribute: { key: 'email', operator: 'NOT_CONTAINS', value: poison } },
        { activity: { kind: `event:${poison}`, operator: 'AT_LEAST', value: 987654321 } },
        { activity: { kind: 'order', where: { all: [field('offerCode'), { lines: field('sku') }] } } },
      ],
    };
    const { text } = compiled(tree, dialect);
    expect(text).not.toMatch(/drop|987654321|[;"\\]/i);
  });

  test.each(['customer; DROP TABLE customer', 'c.id', 'a b', '', 'Name', '1st', 'naïve', '"x"'])(
    'a name that is none of ours is no part of it: %j',
    (identifier) => {
      expect(() => name(identifier)).toThrow(TypeError);
      expect(() => column('c', identifier)).toThrow(TypeError);
    },
  );

  test('its text does not depend on the values', () => {
    expect(compiled(country('IS', 'Austria')).text).toBe(compiled(country('IS', 'Poland')).text);
  });

  describe('where an engine knows sets of customers', () => {
    const inTwoPlaces = parseFilter({ all: [country('IS', 'a'), { any: [visits({}), { not: visits({}) }] }] }, parsing);

    const ofCountry = (value: string) => ({
      customers: { text: 'SELECT c.id AS customer_id FROM customer c WHERE c.country_folded = ?', params: [value] },
    });

    test('each condition is a set of its own', () => {
      const visited = {
        customers: { text: visitRows, params: [Date.parse('2026-01-01T23:00:00Z')] },
        gathersMany: true,
      };
      expect(compileSet(inTwoPlaces, context('duckdb'))).toEqual({
        all: [{ any: [visited, { not: visited }] }, ofCountry('a')],
      });
      const both = parseFilter({ any: [country('IS', 'a'), visits({}), country('IS', 'b')] }, parsing);
      expect(compileSet(both, context('duckdb'))).toEqual({ any: [visited, ofCountry('a'), ofCountry('b')] });
    });

    test('many conditions on attributes that stand side by side are one', () => {
      const countries = ['a', 'b', 'c', 'd'];
      const tree = parseFilter({ any: [...countries.map((value) => country('IS', value)), visits({})] }, parsing);
      const paramsOf = (params: unknown[]) => expect.objectContaining({ customers: expect.objectContaining({ params }) });
      expect(compileSet(tree, context('duckdb'))).toEqual({
        any: [paramsOf([Date.parse('2026-01-01T23:00:00Z')]), paramsOf(countries)],
      });
    });

    test('attributes alone are one set', () => {
      const tree = parseFilter({ all: [country('IS', 'a'), { not: country('IS', 'b') }] }, parsing);
      expect(compileSet(tree, context('duckdb'))).toEqual({
        customers: {
          text: 'SELECT c.id AS customer_id FROM customer c WHERE (c.country_folded = ? AND c.country_folded IS DISTINCT FROM ?)',
          params: ['a', 'b'],
        },
      });
    });

    test('everyone is a set as well', () => {
      expect(compileSet({ everyone: true }, context('duckdb'))).toEqual({
        customers: { text: 'SELECT c.id AS customer_id FROM customer c WHERE TRUE', params: [] },
      });
    });

    test('a window that ends when no record can be later any more is open', () => {
      const lastMonth = parseFilter(
        visits({ within: { operator: 'IN_THE_LAST', value: { amount: 1, unit: 'MONTH' } } }),
        parsing,
      );
      const { now } = context('duckdb');
      const textAt = (latest: number): string => compileFilter(lastMonth, { ...context('duckdb'), latest: () => latest }).text;
      expect(textAt(now)).toContain('r.at < ?');
      expect(textAt(now - 1)).not.toContain('r.at < ?');
    });

    test.each([
      ['lastVisitAt', 'last_visit_at'],
      ['registeredAt', 'registered_at'],
    ])('so is one of %s, unless it has no beginning: nothing is known of who has no value', (key, column) => {
      const { now } = context('duckdb');
      const textOf = (condition: object, latest: number): string => {
        const tree = parseFilter({ attribute: { key, ...condition } }, parsing);
        return compileFilter(tree, { ...context('duckdb'), latest: () => latest }).text;
      };
      const lastMonth = { operator: 'IN_THE_LAST', value: { amount: 1, unit: 'MONTH' } };
      expect(textOf(lastMonth, now)).toBe(`(c.${column} >= ? AND c.${column} < ?)`);
      expect(textOf(lastMonth, now - 1)).toBe(`c.${column} >= ?`);
      expect(textOf({ operator: 'BEFORE', value: '2030-01-01' }, now - 1)).toBe(`c.${column} < ?`);
    });
  });
});

describe('segment references', () => {
  const tree = parseFilter({ all: [{ segment: 'seg_a' }, { not: { segment: 'seg_b' } }] }, parsing);
  const a = parseFilter(country('IS', 'a'), parsing);

  test('are found', () => {
    expect(segmentReferences(tree)).toEqual(['seg_a', 'seg_b']);
  });
  test('are replaced by their definitions, all the way down', () => {
    const definitions = new Map([
      ['seg_a', a],
      ['seg_b', { not: { segment: 'seg_a' } }],
    ]);
    expect(resolveSegments(tree, (id) => definitions.get(id))).toEqual({ all: [a, { not: { not: a } }] });
  });
  test('that are unknown or lead back to themselves are refused where they stand', () => {
    expect(() => resolveSegments(tree, (id) => (id === 'seg_a' ? a : undefined))).toThrow(
      expect.objectContaining({ path: ['all', 1, 'not', 'segment'] }),
    );
    expect(() => resolveSegments(tree, () => ({ all: [{ segment: 'seg_a' }] }))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/back to itself/) }),
    );
  });
  test('cannot be compiled', () => {
    expect(() => compileFilter(tree, context('duckdb'))).toThrow(TypeError);
  });
});
