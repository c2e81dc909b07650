import { evaluate, parseFilter, standardCatalog } from '../src';

const on = (day: string) => ({
  now: Date.parse(`${day}T09:00:00.000Z`),
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  catalog: standardCatalog,
});

const born = (birthdate: number | null) => ({ id: 1, columns: { birthdate } });

describe('birthdays to come', () => {
  const soon = (days: number) =>
    parseFilter(
      { attribute: { key: 'birthdate', operator: 'ANNIVERSARY_IN_THE_NEXT', value: { amount: days, unit: 'DAY' } } },
      { currency: 'EUR', catalog: standardCatalog },
    );

  test.each([
    { what: 'today', today: '2026-11-22', days: 7, birthdate: 19901122, expected: true },
    { what: 'the last day', today: '2026-11-22', days: 7, birthdate: 19901129, expected: true },
    { what: 'the day after', today: '2026-11-22', days: 7, birthdate: 19901130, expected: false },
    { what: 'yesterday', today: '2026-11-22', days: 7, birthdate: 19901121, expected: false },
    { what: 'over the turn of the year', today: '2026-12-28', days: 7, birthdate: 19900103, expected: true },
    { what: '29 February is celebrated on 28', today: '2027-02-28', days: 0, birthdate: 20000229, expected: true },
    { what: 'but not on 1 March', today: '2027-03-01', days: 0, birthdate: 20000229, expected: false },
    { what: 'and on 29 where there is one', today: '2028-02-29', days: 0, birthdate: 20000229, expected: true },
    { what: 'where there is one, not on 28', today: '2028-02-28', days: 0, birthdate: 20000229, expected: false },
    { what: '28 February is not moved', today: '2028-02-29', days: 0, birthdate: 20000228, expected: false },
    { what: 'a birth today is no birthday yet', today: '2026-11-22', days: 7, birthdate: 20261122, expected: false },
    { what: 'a year covers all', today: '2026-11-22', days: 365, birthdate: 19900704, expected: true },
    { what: 'unknown', today: '2026-11-22', days: 365, birthdate: null, expected: false },
  ])('$what', ({ today, days, birthdate, expected }) => {
    expect(evaluate(soon(days), born(birthdate), on(today))).toBe(expected);
  });
});

describe('age', () => {
  const age = (years: number) =>
    parseFilter({ attribute: { key: 'age', operator: 'IS', value: years } }, { currency: 'EUR', catalog: standardCatalog });
  test.each([
    ['2026-11-21', 20081122, 17],
    ['2026-11-22', 20081122, 18],
    ['2027-02-28', 20000229, 27],
    ['2027-02-27', 20000229, 26],
    ['2028-02-28', 20000229, 27],
    ['2028-02-29', 20000229, 28],
  ])('on %s, born %d, is %d', (today, birthdate, years) => {
    expect(evaluate(age(years), born(birthdate), on(today))).toBe(true);
  });
});

describe('what some products get wrong', () => {
  const ask = (tree: object, facts: object) =>
    evaluate(parseFilter(tree, { currency: 'EUR', catalog: standardCatalog }), { id: 1, ...facts }, on('2026-11-22'));
  const total = (name: string, operator: string, value: unknown) => ({
    activity: { kind: 'order', measure: { function: name, field: 'total' }, operator, value },
  });

  test('spent less than 100 includes those who never ordered', () => {
    expect(ask(total('SUM', 'LESS_THAN', '100'), {})).toBe(true);
  });
  test('the average of no orders is unknown, so neither below nor above', () => {
    expect(ask(total('AVG', 'LESS_THAN', '100'), {})).toBe(false);
    expect(ask(total('AVG', 'AT_LEAST', '100'), {})).toBe(false);
  });
  test('is not Austria matches an unknown country', () => {
    expect(ask({ attribute: { key: 'country', operator: 'IS_NOT', value: 'Austria' } }, {})).toBe(true);
  });
  test('less than is false of an unknown age, and so is at least', () => {
    expect(ask({ attribute: { key: 'age', operator: 'LESS_THAN', value: 30 } }, {})).toBe(false);
    expect(ask({ not: { attribute: { key: 'age', operator: 'LESS_THAN', value: 30 } } }, {})).toBe(true);
  });
  test('two conditions on lines of one order may hold on different lines; on one purchase they may not', () => {
    const line = (id: number, sku: string, quantity: number) => ({ id, at: 1, columns: { kind: 'SALE', sku, quantity } });
    const lines = [line(1, 'A', 1), line(2, 'B', 9)];
    const facts = { records: { orders: [{ id: 1, at: 1, columns: { kind: 'SALE', total: 5 }, lines }], order_line: lines } };
    const sku = { field: { key: 'sku', operator: 'IS', value: 'a' } };
    const many = { field: { key: 'quantity', operator: 'AT_LEAST', value: 9 } };
    expect(ask({ activity: { kind: 'order', where: { all: [{ lines: sku }, { lines: many }] } } }, facts)).toBe(true);
    expect(ask({ activity: { kind: 'order', where: { lines: { all: [sku, many] } } } }, facts)).toBe(false);
    expect(ask({ activity: { kind: 'purchase', where: { all: [sku, many] } } }, facts)).toBe(false);
  });
});
