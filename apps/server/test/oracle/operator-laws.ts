import { type AttributeEntry, type Operator, operatorsOf } from '@muster/filters';
import fc from 'fast-check';
import { askedValue, relativeDate } from './pools';
import type { Askable } from './trees';

/** Two trees, as a caller sends them, that have to find the same customers. */
export type Equal = readonly [law: string, one: object, other: object];

type Ask = (operator: Operator, value?: unknown) => object;

const not = (tree: object): object => ({ not: tree });

/** What the operators of a type have to do with each other; `a`, `b` are values of the type, in their order. */
const laws = (ask: Ask, a: unknown, b: unknown): Readonly<Partial<Record<Operator, readonly (readonly [object, object])[]>>> => ({
  IS_NOT: [[ask('IS_NOT', a), not(ask('IS', a))]],
  IN: [
    [ask('IN', [a]), ask('IS', a)],
    [ask('IN', [a, b]), { any: [ask('IS', a), ask('IS', b)] }],
    [ask('IN', [a, b, a]), ask('IN', [b, a])],
  ],
  NOT_IN: [[ask('NOT_IN', [a, b]), { all: [ask('IS_NOT', a), ask('IS_NOT', b)] }]],
  NOT_CONTAINS: [[ask('NOT_CONTAINS', a), not(ask('CONTAINS', a))]],
  CONTAINS: [[ask('CONTAINS', a), { any: [ask('CONTAINS', a), ask('STARTS_WITH', a), ask('ENDS_WITH', a), ask('IS', a)] }]],
  BETWEEN: [[ask('BETWEEN', { from: a, to: b }), { all: [ask('AT_LEAST', a), ask('AT_MOST', b)] }]],
  AT_LEAST: [[ask('AT_LEAST', a), { any: [ask('MORE_THAN', a), ask('IS', a)] }]],
  AT_MOST: [[ask('AT_MOST', a), { all: [ask('HAS_VALUE'), not(ask('MORE_THAN', a))] }]],
  LESS_THAN: [[ask('LESS_THAN', a), { all: [ask('HAS_VALUE'), not(ask('AT_LEAST', a))] }]],
  INCLUDES_ANY: [[ask('INCLUDES_ANY', [a, b]), { any: [ask('INCLUDES_ANY', [a]), ask('INCLUDES_ANY', [b])] }]],
  INCLUDES_ALL: [[ask('INCLUDES_ALL', [a, b]), { all: [ask('INCLUDES_ANY', [a]), ask('INCLUDES_ALL', [b, a])] }]],
  INCLUDES_NONE: [[ask('INCLUDES_NONE', [a, b]), not(ask('INCLUDES_ANY', [b, a]))]],
  IS_UNKNOWN: [[ask('IS_UNKNOWN'), not(ask('HAS_VALUE'))]],
});

/** Dates: a stretch of days is what lies neither before nor after it, and the past has three parts. */
const dateLaws = (ask: Ask, [a, b]: readonly [unknown, unknown], length: unknown): readonly (readonly [object, object])[] => [
  [ask('BETWEEN', { from: a, to: b }), { all: [ask('HAS_VALUE'), not(ask('BEFORE', a)), not(ask('AFTER', b))] }],
  [ask('ON', a), ask('BETWEEN', { from: a, to: a })],
  [
    ask('IN_THE_LAST', length),
    { any: [ask('LESS_THAN_AGO', length), { all: [ask('EXACTLY_AGO', length), ask('IN_THE_LAST', length)] }] },
  ],
  [
    ask('MORE_THAN_AGO', length),
    { all: [ask('MORE_THAN_AGO', length), not(ask('EXACTLY_AGO', length)), not(ask('LESS_THAN_AGO', length))] },
  ],
];

const ordered = (a: unknown, b: unknown): readonly [unknown, unknown] => {
  const isAfter = typeof a === 'string' && /^\d{4}-/.test(a) ? a > String(b) : Number(a) > Number(b);
  return isAfter ? [b, a] : [a, b];
};

const ofAttribute = (entry: AttributeEntry, askable: Askable): fc.Arbitrary<readonly Equal[]> => {
  const one = askedValue(entry.type, { choices: entry.choices, world: askable.world });
  const ask: Ask = (operator, value) => ({ attribute: { key: entry.key, operator, ...(value !== undefined && { value }) } });
  return fc.tuple(one, one, fc.constantFrom('DAY', 'MONTH').chain(relativeDate)).map(([first, second, length]) => {
    const [a, b] = entry.type === 'text' || entry.type === 'choice' ? [first, second] : ordered(first, second);
    const pairs =
      entry.type === 'date'
        ? dateLaws(ask, [a, b], length)
        : operatorsOf(entry.type).flatMap((operator) => laws(ask, a, b)[operator] ?? []);
    return pairs.map(([left, right]): Equal => [entry.key, left, right]);
  });
};

/** Measures know two operators of their own; the others are those of numbers. */
const ofMeasure = (kind: string): fc.Arbitrary<readonly Equal[]> =>
  fc.tuple(fc.integer({ min: -2, max: 4 }), fc.integer({ min: 0, max: 3 })).map(([from, more]) => {
    const ask: Ask = (operator, value) => ({ activity: { kind, operator, value } });
    const to = from + more;
    return [
      [`${kind} BETWEEN`, ask('BETWEEN', { from, to }), { all: [ask('AT_LEAST', from), ask('AT_MOST', to)] }],
      [`${kind} EXACTLY`, ask('EXACTLY', from), ask('BETWEEN', { from, to: from })],
      [`${kind} LESS_THAN`, ask('LESS_THAN', from), not(ask('AT_LEAST', from))],
      [`${kind} MORE_THAN`, ask('MORE_THAN', from), not(ask('AT_MOST', from))],
    ];
  });

/** Pairs for each attribute that needs no program, and for the counts of each activity. */
export const operatorLaws = (askable: Askable): readonly fc.Arbitrary<readonly Equal[]>[] => [
  ...askable.catalog.attributes.filter(({ program }) => program !== 'REQUIRED').map((entry) => ofAttribute(entry, askable)),
  ...askable.catalog.activities.filter(({ family }) => family === undefined).map(({ kind }) => ofMeasure(kind)),
];
