import { type EdgeCase, SOMEWHERE } from './edge-case';

const AT = Date.parse('2026-11-01T12:00:00Z');

/** A field of the one record that the customer has. */
type FieldRow = readonly [why: string, operator: string, value: unknown, stored: number, expected: boolean];

const QUANTITIES: readonly FieldRow[] = [
  ['equal', 'IS', 2.5, 2.5, true],
  ['a tenth is a tenth', 'IS', 0.1, 0.1, true],
  ['and no number next to it', 'IS', 0.30000000000000004, 0.3, false],
  ['minus nothing is nothing', 'IS', -0, 0, true],
  ['stored so as well', 'AT_MOST', 0, -0, true],
  ['and not less', 'LESS_THAN', 0, -0, false],
  ['the largest exact number', 'IS', 9_007_199_254_740_991, 9_007_199_254_740_991, true],
  ['and the one before it', 'IS', 9_007_199_254_740_991, 9_007_199_254_740_990, false],
  ['a number far beyond', 'MORE_THAN', 9_007_199_254_740_991, 1e308, true],
  ['and far below', 'LESS_THAN', -9_007_199_254_740_991, -1e308, true],
  ['less than itself', 'LESS_THAN', 5, 5, false],
  ['at most itself', 'AT_MOST', 5, 5, true],
  ['more than itself', 'MORE_THAN', 5, 5, false],
  ['at least itself', 'AT_LEAST', 5, 5, true],
  ['between, its lower end', 'BETWEEN', { from: 2, to: 5 }, 2, true],
  ['between, its upper end', 'BETWEEN', { from: 2, to: 5 }, 5, true],
  ['just above', 'BETWEEN', { from: 2, to: 5 }, 5.0001, false],
  ['between a number and itself', 'BETWEEN', { from: 5, to: 5 }, 5, true],
  ['one of', 'IN', [1, 5, 5], 5, true],
  ['none of', 'NOT_IN', [1, 5], 5, false],
  ['is not', 'IS_NOT', 4, 5, true],
];

/** In minor units, as amounts are stored. */
const TOTALS: readonly FieldRow[] = [
  ['the last cent', 'AT_LEAST', '12.50', 1_249, false],
  ['to the cent', 'AT_LEAST', '12.5', 1_250, true],
  ['a number for an amount', 'IS', 12.5, 1_250, true],
  ['less than a cent is nothing', 'LESS_THAN', '0.01', 0, true],
  ['both ends', 'BETWEEN', { from: '0.01', to: '0.02' }, 2, true],
  ['an amount with zeros', 'IN', ['5.000', '7'], 500, true],
  ['minus nothing', 'IS', '-0.00', 0, true],
];

const fieldCases = (kind: string, key: string, rows: readonly FieldRow[]): EdgeCase[] =>
  rows.map(([why, operator, value, stored, expected]) => ({
    ...SOMEWHERE,
    why: `${key}: ${why}`,
    tree: { activity: { kind, where: { field: { key, operator, value } } } },
    records: { orders: [sale(key === 'total' ? { total: stored } : {}, key === 'quantity' ? [{ quantity: stored }] : [])] },
    expected,
  }));

const sale = (given: { total?: number; offer_code?: string | null }, lines: readonly { quantity: number }[] = []) => ({
  at: AT,
  columns: { kind: 'SALE', total: 0, offer_code: null, ...given },
  lines: lines.map((line) => ({ id: 0, at: AT, columns: { kind: 'SALE', sku: 'S', amount: 0, ...line } })),
});

/** A measure of records, and what each of them has of it. */
type MeasureRow = readonly [
  why: string,
  measure: string,
  operator: string,
  value: unknown,
  stored: readonly number[],
  expected: boolean,
];

const ONES = Array.from({ length: 9 }, () => 1);

const POINTS: readonly MeasureRow[] = [
  ['nobody has no movement once', 'COUNT', 'AT_LEAST', 1, [], false],
  ['never', 'COUNT', 'EXACTLY', 0, [], true],
  ['never, but once', 'COUNT', 'EXACTLY', 0, [5], false],
  ['less than once is never', 'COUNT', 'LESS_THAN', 1, [], true],
  ['at least nought is everybody', 'COUNT', 'AT_LEAST', 0, [], true],
  ['less than nought is nobody', 'COUNT', 'LESS_THAN', 0, [], false],
  ['at most, none included', 'COUNT', 'AT_MOST', 1, [], true],
  ['at most, one too many', 'COUNT', 'AT_MOST', 1, [5, 5], false],
  ['between, none included', 'COUNT', 'BETWEEN', { from: 0, to: 1 }, [], true],
  ['between, the upper end', 'COUNT', 'BETWEEN', { from: 1, to: 2 }, [5, 5], true],
  ['one and a half times', 'COUNT', 'AT_LEAST', 1.5, [5], false],
  ['is twice', 'COUNT', 'AT_LEAST', 1.5, [5, 5], true],
  ['and never exactly', 'COUNT', 'EXACTLY', 1.5, [5, 5], false],
  ['a sum of nothing is nought', 'SUM', 'EXACTLY', 0, [], true],
  ['and below one', 'SUM', 'LESS_THAN', 1, [], true],
  ['and so is one that cancels out', 'SUM', 'EXACTLY', 0, [7, -7], true],
  ['a sum below nought', 'SUM', 'LESS_THAN', 0, [3, -4], true],
  ['an average of nothing is unknown', 'AVG', 'LESS_THAN', 100, [], false],
  ['and not at least either', 'AVG', 'AT_LEAST', -100, [], false],
  ['an average with a decimal', 'AVG', 'EXACTLY', 1.1, [...ONES, 2], true],
  ['is at least itself', 'AVG', 'AT_LEAST', 1.1, [...ONES, 2], true],
  ['at most itself', 'AVG', 'AT_MOST', 1.1, [...ONES, 2], true],
  ['not more', 'AVG', 'MORE_THAN', 1.1, [...ONES, 2], false],
  ['and not less', 'AVG', 'LESS_THAN', 1.1, [...ONES, 2], false],
  ['a third is above 0.3333', 'AVG', 'MORE_THAN', 0.3333, [0, 0, 1], true],
  ['and below 0.3334', 'AVG', 'BETWEEN', { from: 0.3333, to: 0.3334 }, [0, 0, 1], true],
  ['the smallest of nothing is unknown', 'MIN', 'LESS_THAN', 100, [], false],
  ['the smallest', 'MIN', 'EXACTLY', -2, [5, -2, 9], true],
  ['the largest', 'MAX', 'AT_MOST', 8, [5, -2, 9], false],
];

const POINT_FIELDS: Readonly<Record<string, string | undefined>> = { COUNT: undefined };

const measure = (name: string, field: string) => ({ function: name, ...(name in POINT_FIELDS ? {} : { field }) });

const pointCases = POINTS.map(
  ([why, name, operator, value, stored, expected]): EdgeCase => ({
    ...SOMEWHERE,
    why: `${name} of points: ${why}`,
    tree: { activity: { kind: 'points', measure: measure(name, 'points'), operator, value } },
    records: { point_movement: stored.map((points) => ({ at: AT, columns: { program: 'P', kind: 'EARNED', points } })) },
    expected,
  }),
);

const PIECES: readonly MeasureRow[] = [
  ['a tenth and two tenths are three', 'SUM', 'EXACTLY', 0.3, [0.1, 0.2], true],
  ['and no more', 'SUM', 'MORE_THAN', 0.3, [0.1, 0.2], false],
  ['ten tenths are one', 'SUM', 'AT_LEAST', 1, Array.from({ length: 10 }, () => 0.1), true],
];

const pieceCases = PIECES.map(
  ([why, name, operator, value, stored, expected]): EdgeCase => ({
    ...SOMEWHERE,
    why: `${name} of pieces: ${why}`,
    tree: { activity: { kind: 'purchase', measure: measure(name, 'quantity'), operator, value } },
    records: {
      orders: [
        sale(
          {},
          stored.map((quantity) => ({ quantity })),
        ),
      ],
    },
    expected,
  }),
);

const SPENT: readonly MeasureRow[] = [
  ['whoever never ordered spent less than 100', 'SUM', 'LESS_THAN', '100', [], true],
  ['half a cent more than the average', 'AVG', 'EXACTLY', '0.02', [1, 2], false],
  ['which is at least a cent', 'AVG', 'BETWEEN', { from: '0.01', to: '0.02' }, [1, 2], true],
  ['a third of a cent above', 'AVG', 'AT_MOST', '1.00', [100, 100, 101], false],
  ['an average to the cent', 'AVG', 'EXACTLY', '12.50', [1_200, 1_300], true],
];

const spentCases = SPENT.map(
  ([why, name, operator, value, stored, expected]): EdgeCase => ({
    ...SOMEWHERE,
    why: `${name} of totals: ${why}`,
    tree: { activity: { kind: 'order', measure: measure(name, 'total'), operator, value } },
    records: { orders: stored.map((total) => sale({ total })) },
    expected,
  }),
);

const distinct = (why: string, value: number, codes: readonly (string | null)[], expected: boolean): EdgeCase => ({
  ...SOMEWHERE,
  why: `DISTINCT codes: ${why}`,
  tree: { activity: { kind: 'order', measure: { function: 'DISTINCT', field: 'offerCode' }, operator: 'EXACTLY', value } },
  records: { orders: codes.map((offer_code) => sale({ offer_code })) },
  expected,
});

export const numberCases: readonly EdgeCase[] = [
  ...fieldCases('purchase', 'quantity', QUANTITIES),
  ...fieldCases('order', 'total', TOTALS),
  ...pointCases,
  ...pieceCases,
  ...spentCases,
  distinct('spellings of one are one', 1, ['Summer', ' SUMMER', null], true),
  distinct('none', 0, [null], true),
  distinct('of nobody', 0, [], true),
];
