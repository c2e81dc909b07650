import fc from 'fast-check';
import { type GraphQLScalarType, parseValue } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { CalendarDate, DateTime, FilterTree, FilterValueScalar, Money } from '../../src/graphql/scalars';

const literal = (scalar: GraphQLScalarType, text: string): unknown => scalar.parseLiteral(parseValue(text), {});

describe('DateTime', () => {
  test.each([
    ['2026-11-22T09:30:00.000Z', Date.UTC(2026, 10, 22, 9, 30)],
    ['2026-11-22T10:30:00+01:00', Date.UTC(2026, 10, 22, 9, 30)],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('reads %s', (text, instant) => {
    expect(DateTime.parseValue(text)).toBe(instant);
    expect(literal(DateTime, `"${text}"`)).toBe(instant);
  });

  test.each(['2026-11-22', '2026-11-22T09:30:00', '2026-02-30T00:00:00Z', 'yesterday', '', 12, null, {}])(
    'refuses %p',
    (value) => {
      expect(() => DateTime.parseValue(value)).toThrow();
    },
  );

  test('reads and refuses what the library of scalars does', () => {
    const two = fc.integer({ min: 0, max: 61 }).map((number) => String(number).padStart(2, '0'));
    const end = fc.constantFrom('Z', '.1Z', '.123Z', '.123456Z', '+02:00', '', '.Z', 'z');
    const byLibrary = (text: string): number | undefined => {
      try {
        return GraphQLDateTimeISO.parseValue(text).getTime();
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(
        fc.constantFrom('2026', '2024', '0000', '9999'),
        fc.tuple(two, two, two, two, two),
        end,
        (year, parts, rest) => {
          const [month, day, hour, minute, second] = parts;
          const text = `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}`;
          const expected = byLibrary(text);
          if (expected === undefined) expect(() => DateTime.parseValue(text)).toThrow();
          else expect(DateTime.parseValue(text)).toBe(expected);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('refuses a number in the query', () => {
    expect(() => literal(DateTime, '1700000000000')).toThrow('written as text');
  });

  test('shows UTC with milliseconds', () => {
    expect(DateTime.serialize(Date.UTC(2026, 10, 22, 9, 30))).toBe('2026-11-22T09:30:00.000Z');
    expect(() => DateTime.serialize('2026')).toThrow();
  });
});

describe('Date', () => {
  test.each([
    ['2026-11-22', 20_261_122],
    ['2024-02-29', 20_240_229],
    ['0999-01-01', 9_990_101],
  ])('reads and shows %s', (text, day) => {
    expect(CalendarDate.parseValue(text)).toBe(day);
    expect(literal(CalendarDate, `"${text}"`)).toBe(day);
    expect(CalendarDate.serialize(day)).toBe(text);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-22T00:00:00Z', '', 20_261_122, null])('refuses %p', (value) => {
    expect(() => CalendarDate.parseValue(value)).toThrow('2026-11-22');
  });
});

describe('Money', () => {
  test.each(['12.50', '0', '-3.00', '999999999999999.99'])('reads and shows %s', (amount) => {
    expect(Money.parseValue(amount)).toBe(amount);
    expect(literal(Money, `"${amount}"`)).toBe(amount);
    expect(Money.serialize(amount)).toBe(amount);
  });

  test.each(['12,50', '1e3', '.5', '5.', '+1', ' 1', '', '1 000', 12.5, 12, null, ['1']])('refuses %p', (value) => {
    expect(() => Money.parseValue(value)).toThrow('12.50');
  });

  test('refuses a number in the query, which may have lost digits', () => {
    expect(() => literal(Money, '12.50')).toThrow('written as text');
  });
});

describe('FilterValue', () => {
  test.each([
    ['"Austria"', 'Austria'],
    ['""', ''],
    ['12', 12],
    ['-0.5', -0.5],
    ['true', true],
    ['["a", "b"]', ['a', 'b']],
    ['[1, "2", false]', [1, '2', false]],
    ['[]', []],
    ['{ amount: 30, unit: "DAY" }', { amount: 30, unit: 'DAY' }],
    ['{ unit: DAY, amount: 30 }', { amount: 30, unit: 'DAY' }],
    ['{ from: "2026-01-01", to: "2026-02-01" }', { from: '2026-01-01', to: '2026-02-01' }],
    ['{ from: 1, to: 2.5 }', { from: 1, to: 2.5 }],
  ])('takes %s', (text, value) => {
    expect(literal(FilterValueScalar, text)).toEqual(value);
    expect(FilterValueScalar.parseValue(value)).toEqual(value);
  });

  test.each([
    ['null', null, 'There is no value.'],
    ['{}', {}, 'neither'],
    ['{ amount: 30 }', { amount: 30 }, 'neither'],
    ['{ amount: 30, unit: "DAY", and: 1 }', { amount: 30, unit: 'DAY', and: 1 }, 'neither'],
    ['{ amount: "30", unit: "DAY" }', { amount: '30', unit: 'DAY' }, 'amount is not a number'],
    ['{ amount: 30, unit: "FORTNIGHT" }', { amount: 30, unit: 'FORTNIGHT' }, 'unit is not one of'],
    ['{ amount: 30, unit: ["DAY"] }', { amount: 30, unit: ['DAY'] }, 'unit is not one of'],
    ['{ from: true, to: 2 }', { from: true, to: 2 }, 'start of the range'],
    ['{ from: 1, to: null }', { from: 1, to: null }, 'end of the range'],
    ['{ from: 1 }', { from: 1 }, 'neither'],
    ['[["a"]]', [['a']], 'Item 0'],
    ['["a", null]', ['a', null], 'Item 1'],
    ['["a", { amount: 1, unit: "DAY" }]', ['a', { amount: 1, unit: 'DAY' }], 'Item 1'],
    ['1e999', Number.POSITIVE_INFINITY, 'not finite'],
  ])('refuses %s', (text, value, reason) => {
    expect(() => literal(FilterValueScalar, text)).toThrow(reason);
    expect(() => FilterValueScalar.parseValue(value)).toThrow(reason);
  });

  test('is not led astray by names of built-in properties', () => {
    const proto: unknown = JSON.parse('{ "__proto__": { "amount": 1, "unit": "DAY" } }');
    const inherited: unknown = Object.create({ amount: 1, unit: 'DAY' });
    expect(() => FilterValueScalar.parseValue(proto)).toThrow('neither');
    expect(() => FilterValueScalar.parseValue(inherited)).toThrow('neither');
    expect(() => FilterValueScalar.parseValue(Number.NaN)).toThrow('not finite');
  });
});

test('FilterTree is never an input', () => {
  expect(() => FilterTree.parseValue({ everyone: true })).toThrow('FilterInput');
});
