import {
  type ActivityEntry,
  type AttributeEntry,
  type AttributeType,
  type Catalog,
  type Choice,
  type DateStorage,
  type FieldEntry,
  MEASURE_OPERATORS,
  measureType,
  type Operator,
  operatorEntry,
  operatorsOf,
  PERIODS,
  WINDOW_OPERATORS,
} from '@muster/filters';
import fc from 'fast-check';
import { askedValue, relativeDate, units } from './pools';
import type { World } from './worlds';

/** What there is to ask about. */
export interface Askable {
  readonly world: World;
  readonly catalog: Catalog;
  /** Public ids of segments of every kind. */
  readonly segments: readonly string[];
}

interface Comparable {
  readonly type: AttributeType;
  readonly storage?: DateStorage;
  readonly choices?: readonly Choice[];
}

type Asked = { readonly operator: Operator; readonly value?: unknown };

/** Each way of asking with an operator, its units and periods apart. Written as a caller would, not yet parsed. */
const waysOf = (operator: Operator, { type, storage, choices }: Comparable, { world }: Askable): fc.Arbitrary<Asked>[] => {
  const one = askedValue(type, { choices, world });
  const hours = storage !== 'DAY' && operator !== 'ANNIVERSARY_IN_THE_NEXT';
  const ordered = fc
    .tuple(one, one)
    .map(([a, b]) =>
      (type === 'date' ? String(a) <= String(b) : Number(a) <= Number(b)) ? { from: a, to: b } : { from: b, to: a },
    );
  const values: Readonly<Record<string, () => readonly fc.Arbitrary<unknown>[]>> = {
    NONE: () => [fc.constant(undefined)],
    ONE: () => [one],
    DAY: () => [one],
    MANY: () => [fc.array(one, { minLength: 1, maxLength: 3 })],
    RANGE: () => [ordered],
    RELATIVE: () => units(hours).map(relativeDate),
    PERIOD: () => PERIODS.map((period) => fc.constant(period)),
  };
  const arbitraries = values[operatorEntry(operator).value]?.() ?? [];
  return arbitraries.map((value) => value.map((given) => (given === undefined ? { operator } : { operator, value: given })));
};

const allWays = (operators: readonly Operator[], comparable: Comparable, askable: Askable): fc.Arbitrary<Asked>[] =>
  operators.flatMap((operator) => waysOf(operator, comparable, askable));

const asked = (operators: readonly Operator[], comparable: Comparable, askable: Askable): fc.Arbitrary<Asked> =>
  fc.oneof(...operators.map((operator) => fc.oneof(...waysOf(operator, comparable, askable))));

interface Named {
  readonly program?: string;
  readonly choices?: readonly Choice[];
}

/** With the program that has to be named, or that may be. The tiers of one that is described are a closed list. */
const programs = ({ program, tiers }: AttributeEntry, { catalog }: Askable): readonly Named[] => {
  if (!program) return [{}];
  const named = catalog.programs.map(({ name, tiers: known }) => ({
    program: ` ${name.toUpperCase()}`,
    ...(tiers && { choices: known.map((value) => ({ value, label: value })) }),
  }));
  return [...(program === 'OPTIONAL' ? [{}] : []), ...named, { program: 'e' }];
};

const attributeWays = (entry: AttributeEntry, askable: Askable): fc.Arbitrary<object>[] =>
  programs(entry, askable).flatMap(({ choices, ...program }) =>
    allWays(operatorsOf(entry.type), { ...entry, ...(choices && { choices }) }, askable).map((way) =>
      way.map((condition) => ({ attribute: { key: entry.key, ...condition, ...program } })),
    ),
  );

const field = (entry: FieldEntry, askable: Askable): fc.Arbitrary<object> =>
  asked(operatorsOf(entry.type), entry, askable).map((condition) => ({ field: { key: entry.key, ...condition } }));

interface Fields {
  readonly fields: readonly FieldEntry[];
  readonly lines: readonly FieldEntry[];
}

const recordFilter = ({ fields, lines }: Fields, depth: number, askable: Askable): fc.Arbitrary<object> => {
  const leaves: fc.Arbitrary<object>[] = [
    ...fields.map((one) => field(one, askable)),
    ...(lines.length > 0
      ? [recordFilter({ fields: lines, lines: [] }, Math.max(0, depth - 1), askable).map((inner) => ({ lines: inner }))]
      : []),
  ];
  const leaf = fc.oneof(...leaves);
  if (depth === 0) return leaf;
  const inner = recordFilter({ fields, lines }, depth - 1, askable);
  const group = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    { arbitrary: group.map((all) => ({ all })), weight: 2 },
    { arbitrary: group.map((any) => ({ any })), weight: 2 },
    { arbitrary: inner.map((not) => ({ not })), weight: 1 },
  );
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const INSTANTS: Comparable = { type: 'date', storage: 'INSTANT' };

const kindOf = (entry: ActivityEntry): fc.Arbitrary<string> => {
  const isFamily = entry.family !== undefined && entry.kind.endsWith(':');
  if (!isFamily) return fc.constant(entry.kind);
  return fc.constantFrom(`${entry.kind}app_opened`, `${entry.kind} Checkout Started`, `${entry.kind}nobody`);
};

interface Measured {
  readonly measure: object;
  readonly type: AttributeType;
}

const measuresOf = (entry: ActivityEntry): Measured[] =>
  entry.measures.map(({ function: name, field: key }) => {
    const measure = { function: name, ...(key && { field: key }) };
    return { measure, type: measureType(entry, measure) };
  });

const activity = (entry: ActivityEntry, askable: Askable): fc.Arbitrary<object> => {
  const fields = { fields: entry.fields, lines: entry.lines?.fields ?? [] };
  const where = entry.fields.length === 0 ? fc.constant(undefined) : maybe(recordFilter(fields, 2, askable));
  const measured = measuresOf(entry).map(({ measure, type }) =>
    asked(MEASURE_OPERATORS, { type }, askable).map((amount) => ({ measure, ...amount })),
  );
  return fc
    .record({
      kind: kindOf(entry),
      where,
      within: maybe(asked(WINDOW_OPERATORS, INSTANTS, askable)),
      measured: maybe(fc.oneof(...measured)),
    })
    .map(({ measured: amount, ...rest }) => ({ activity: { ...rest, ...amount } }));
};

/** Every field with every operator, every measure with every operator, every window: each alone. */
const activityWays = (entry: ActivityEntry, askable: Askable): fc.Arbitrary<object>[] => {
  const withKind = (rest: fc.Arbitrary<object>) =>
    fc.tuple(kindOf(entry), rest).map(([kind, given]) => ({ activity: { kind, ...given } }));
  const fieldWays = (fields: readonly FieldEntry[]) =>
    fields.flatMap((one) =>
      allWays(operatorsOf(one.type), one, askable).map((way) => way.map((given) => ({ field: { key: one.key, ...given } }))),
    );
  return [
    ...fieldWays(entry.fields).map((way) => way.map((where) => ({ where }))),
    ...fieldWays(entry.lines?.fields ?? []).map((way) => way.map((lines) => ({ where: { lines } }))),
    ...allWays(WINDOW_OPERATORS, INSTANTS, askable).map((way) => way.map((within) => ({ within }))),
    ...measuresOf(entry).flatMap(({ measure, type }) =>
      allWays(MEASURE_OPERATORS, { type }, askable).map((way) => way.map((amount) => ({ measure, ...amount }))),
    ),
  ].map(withKind);
};

/** One condition for each thing of the catalog in each way it can be asked, units and periods apart: some fifteen hundred. */
export const everyWay = (askable: Askable): fc.Arbitrary<object>[] => [
  ...askable.catalog.attributes.flatMap((entry) => attributeWays(entry, askable)),
  ...askable.catalog.activities.flatMap((entry) => activityWays(entry, askable)),
  ...askable.segments.map((segment) => fc.constant({ segment })),
  fc.constant({ everyone: true }),
];

/** A random tree over everything that the catalog has: a new entry is covered as soon as it is there. */
export const tree = (askable: Askable, depth = 3): fc.Arbitrary<object> => {
  const leaf = fc.oneof(
    { arbitrary: fc.oneof(...askable.catalog.attributes.map((entry) => fc.oneof(...attributeWays(entry, askable)))), weight: 5 },
    { arbitrary: fc.oneof(...askable.catalog.activities.map((entry) => activity(entry, askable))), weight: 5 },
    { arbitrary: fc.constant({ everyone: true }), weight: 1 },
    ...(askable.segments.length > 0
      ? [{ arbitrary: fc.constantFrom(...askable.segments).map((segment) => ({ segment })), weight: 2 }]
      : []),
  );
  let inner: fc.Arbitrary<object> = leaf;
  for (let level = 0; level < depth; level += 1) inner = grouped(leaf, inner);
  return inner;
};

const grouped = (leaf: fc.Arbitrary<object>, inner: fc.Arbitrary<object>): fc.Arbitrary<object> => {
  const group = fc.array(inner, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    { arbitrary: group.map((all) => ({ all })), weight: 2 },
    { arbitrary: group.map((any) => ({ any })), weight: 2 },
    { arbitrary: inner.map((not) => ({ not })), weight: 1 },
  );
};
