import { FilterError, LIMITS, parseFilter, standardCatalog } from '../src';

const refusal = (input: unknown): { path: string; message: string } => {
  try {
    parseFilter(input, { currency: 'EUR', catalog: standardCatalog });
  } catch (error) {
    if (error instanceof FilterError) return { path: error.path.join('.'), message: error.message };
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(input)}`);
};

const attribute = (key: string, operator: string, value?: unknown) => ({ attribute: { key, operator, value } });

describe('a tree that is right comes back as it was given', () => {
  test.each([
    { everyone: true },
    { all: [attribute('country', 'IS', 'Austria'), { not: { segment: 'seg_1' } }] },
    { any: [attribute('totalSpend', 'BETWEEN', { from: '1.50', to: '20' }), attribute('email', 'HAS_VALUE')] },
    { activity: { kind: 'visit' } },
    {
      activity: {
        kind: 'order',
        where: {
          all: [
            { field: { key: 'total', operator: 'AT_LEAST', value: '5.00' } },
            { lines: { field: { key: 'tags', operator: 'INCLUDES_ANY', value: ['tea'] } } },
          ],
        },
        within: { operator: 'IN_THE_LAST', value: { amount: 6, unit: 'MONTH' } },
        measure: { function: 'SUM', field: 'total' },
        operator: 'MORE_THAN',
        value: 10,
      },
    },
  ])('%j', (tree) => {
    expect(JSON.parse(JSON.stringify(parseFilter(tree, { currency: 'EUR', catalog: standardCatalog })))).toEqual(
      JSON.parse(JSON.stringify(tree)),
    );
  });

  test('members that are null are taken for absent', () => {
    const tree = { all: null, attribute: { key: 'country', operator: 'IS', value: 'Austria', program: null }, segment: null };
    expect(parseFilter(tree, { currency: 'EUR', catalog: standardCatalog })).toEqual(attribute('country', 'IS', 'Austria'));
  });

  test('a choice is brought to its declared spelling', () => {
    expect(parseFilter(attribute('emailConsent', 'IS', ' opted_in'), { currency: 'EUR', catalog: standardCatalog })).toEqual(
      attribute('emailConsent', 'IS', 'OPTED_IN'),
    );
  });
});

describe('a tree that is wrong is refused at the node', () => {
  const deep = (levels: number): unknown => (levels === 0 ? attribute('country', 'IS', 'x') : { not: deep(levels - 1) });
  const visit = (condition: object) => ({ activity: { kind: 'visit', ...condition } });

  test.each<readonly [string, unknown, string, RegExp]>([
    ['nothing', {}, '', /empty/],
    ['no object', 'everyone', '', /object/],
    ['two members', { everyone: true, segment: 'seg_1' }, '', /one of them/],
    ['an unknown member', { some: [] }, 'some', /knows no “some”/],
    ['an empty group', { all: [{ any: [] }] }, 'all.0.any', /empty/],
    ['a group that is no list', { all: {} }, 'all', /list/],
    ['everyone: false', { everyone: false }, 'everyone', /true/],
    ['an unknown key', { any: [attribute('shoeSize', 'IS', 1)] }, 'any.0.attribute.key', /shoeSize/],
    ['a missing key', { attribute: { operator: 'IS' } }, 'attribute.key', /missing/],
    ['a missing operator', { attribute: { key: 'age' } }, 'attribute.operator', /missing/],
    ['an unknown operator', attribute('age', 'LIKE', 1), 'attribute.operator', /not one of/],
    ['an operator of another type', attribute('age', 'CONTAINS', '1'), 'attribute.operator', /does not take CONTAINS/],
    ['a missing value', attribute('age', 'AT_LEAST'), 'attribute.value', /missing/],
    ['a value too many', attribute('age', 'HAS_VALUE', 1), 'attribute.value', /no value/],
    ['text for a number', attribute('age', 'AT_LEAST', '18'), 'attribute.value', /number/],
    ['infinity', attribute('age', 'AT_LEAST', Number.POSITIVE_INFINITY), 'attribute.value', /number/],
    ['a number too large', attribute('age', 'AT_LEAST', 1e308), 'attribute.value', /9007199254740991/],
    ['a number for text', attribute('city', 'IS', 7), 'attribute.value', /text/],
    ['blank text', attribute('city', 'IS', ' \t'), 'attribute.value', /empty/],
    ['text too long', attribute('city', 'IS', 'x'.repeat(LIMITS.textLength + 1)), 'attribute.value', /200 characters/],
    ['an empty list', attribute('city', 'IN', []), 'attribute.value', /empty/],
    [
      'a list too long',
      attribute(
        'city',
        'IN',
        Array.from({ length: LIMITS.listValues + 1 }, (_, index) => `c${index}`),
      ),
      'attribute.value',
      /1000 values/,
    ],
    ['a wrong item', attribute('city', 'IN', ['Vienna', 3]), 'attribute.value.1', /text/],
    ['money with too many digits', attribute('totalSpend', 'AT_LEAST', '12.345'), 'attribute.value', /EUR/],
    ['money with a comma', attribute('totalSpend', 'AT_LEAST', '12,50'), 'attribute.value', /EUR/],
    ['a choice that is not one', attribute('emailConsent', 'IS', 'MAYBE'), 'attribute.value', /OPTED_IN/],
    ['a day that is not one', attribute('lastVisitAt', 'ON', '2026-02-30'), 'attribute.value', /date/],
    ['ends the wrong way round', attribute('age', 'BETWEEN', { from: 9, to: 8 }), 'attribute.value', /after/],
    ['one end only', attribute('age', 'BETWEEN', { from: 9 }), 'attribute.value.to', /missing/],
    [
      'a negative length',
      attribute('lastVisitAt', 'IN_THE_LAST', { amount: -1, unit: 'DAY' }),
      'attribute.value.amount',
      /whole number/,
    ],
    [
      'an unknown unit',
      attribute('lastVisitAt', 'IN_THE_LAST', { amount: 1, unit: 'DECADE' }),
      'attribute.value.unit',
      /not one of/,
    ],
    [
      'a length past the calendar',
      attribute('lastVisitAt', 'IN_THE_LAST', { amount: 1e9, unit: 'DAY' }),
      'attribute.value.amount',
      /at most/,
    ],
    [
      'hours for a birthdate',
      attribute('birthdate', 'IN_THE_LAST', { amount: 1, unit: 'HOUR' }),
      'attribute.value.unit',
      /hours/,
    ],
    ['an unknown period', attribute('lastVisitAt', 'IN_PERIOD', 'NEXT_YEAR'), 'attribute.value', /not one of/],
    [
      'a program where there is none',
      { attribute: { key: 'age', operator: 'IS', value: 1, program: 'x' } },
      'attribute.program',
      /program/,
    ],
    ['an unknown activity', { activity: { kind: 'flight' } }, 'activity.kind', /flight/],
    ['an event without a name', { activity: { kind: 'event:' } }, 'activity.kind', /event:/],
    [
      'an unknown field',
      visit({ where: { field: { key: 'sku', operator: 'IS', value: 'x' } } }),
      'activity.where.field.key',
      /sku/,
    ],
    [
      'lines where there are none',
      visit({ where: { lines: { field: { key: 'sku', operator: 'IS', value: 'x' } } } }),
      'activity.where.lines',
      /lines/,
    ],
    ['an empty group of a record', visit({ where: { not: { all: [] } } }), 'activity.where.not.all', /empty/],
    [
      'an anniversary as a window',
      visit({ within: { operator: 'ANNIVERSARY_IN_THE_NEXT', value: { amount: 1, unit: 'DAY' } } }),
      'activity.within.operator',
      /does not take/,
    ],
    [
      'a measure that is not there',
      visit({ measure: { function: 'SUM', field: 'outlet' }, operator: 'AT_LEAST', value: 1 }),
      'activity.measure.field',
      /no such measure/,
    ],
    [
      'a measure without an amount',
      { activity: { kind: 'order', measure: { function: 'SUM', field: 'total' } } },
      'activity',
      /operator and a value/,
    ],
    ['an operator without a value', visit({ operator: 'AT_LEAST' }), 'activity.value', /missing/],
    ['an unknown member of a condition', visit({ when: 'today' }), 'activity.when', /not known/],
    ['no segment', { segment: '' }, 'segment', /missing/],
    ['a tree too deep', deep(LIMITS.depth), 'not.not.not.not.not.not.not.not', /nests at most 8/],
    ['a tree too large', { any: Array.from({ length: LIMITS.nodes }, () => ({ everyone: true })) }, 'any.199', /at most 200/],
  ])('%s', (_, tree, path, message) => {
    const found = refusal(tree);
    expect(found.path).toBe(path);
    expect(found.message).toMatch(message);
  });

  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);
  test.each<readonly [string, unknown]>([
    ['the deepest', deep(LIMITS.depth - 1)],
    ['the largest', { any: Array.from({ length: LIMITS.nodes - 1 }, () => ({ everyone: true })) }],
    ['the longest list', attribute('city', 'IN', words(LIMITS.listValues))],
    ['the longest text', attribute('city', 'IS', 'x'.repeat(LIMITS.textLength))],
    ['the longest text of a list', attribute('preferences', 'INCLUDES_ANY', ['x', 'y'.repeat(LIMITS.textLength)])],
    ['the furthest date', attribute('lastVisitAt', 'AFTER', '9999-12-31')],
    ['the longest time', attribute('lastVisitAt', 'MORE_THAN_AGO', { amount: 1_000, unit: 'YEAR' })],
    ['the largest number', attribute('visitCount', 'AT_MOST', Number.MAX_SAFE_INTEGER)],
  ])('%s that is allowed passes', (_, tree) => {
    expect(() => parseFilter(tree, { currency: 'EUR', catalog: standardCatalog })).not.toThrow();
  });
});

describe('a refusal says what it found', () => {
  const period = (value: unknown) => attribute('lastVisitAt', 'IN_PERIOD', value);
  test.each<readonly [string, unknown, string]>([
    ['an object that is no text', period({ toString: 1, valueOf: 1 }), 'an object is not one of THIS_WEEK'],
    ['an object without anything', period(Object.create(null)), 'an object is not one of'],
    ['a list', period([[]]), 'a list is not one of'],
    ['a long text, cut short', attribute('x'.repeat(10_000), 'IS', 1), `“${'x'.repeat(60)}…”`],
    ['a text of emoji, each whole', period('😀'.repeat(61)), `“${'😀'.repeat(60)}…” is`],
    ['nothing', period(null), 'a value is missing'],
  ])('%s', (_, tree, message) => {
    expect(refusal(tree).message).toContain(message);
  });
});
