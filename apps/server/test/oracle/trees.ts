import {
  type ActivityEntry,
  type AttributeEntry,
  type AttributeType,
  type Choice,
  standardCatalog as catalog,
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
import { askedValue, relativeDate } from './pools';

interface Comparable {
  readonly type: AttributeType;
  readonly storage?: DateStorage;
  readonly choices?: readonly Choice[];
}

/** An operator that fits, with a value that fits. Written as a caller would, not yet parsed. */
const asked = (operators: readonly Operator[], { type, storage, choices }: Comparable): fc.Arbitrary<object> =>
  fc.constantFrom(...operators).chain((operator) => {
    const one = askedValue(type, choices);
    const hours = storage !== 'DAY' && operator !== 'ANNIVERSARY_IN_THE_NEXT';
    const value = {
      NONE: fc.constant(undefined),
      ONE: one,
      DAY: one,
      MANY: fc.array(one, { minLength: 1, maxLength: 3 }),
      RANGE: fc
        .tuple(one, one)
        .map(([a, b]) =>
          (type === 'date' ? String(a) <= String(b) : Number(a) <= Number(b)) ? { from: a, to: b } : { from: b, to: a },
        ),
      RELATIVE: relativeDate(hours),
      PERIOD: fc.constantFrom(...PERIODS),
    }[operatorEntry(operator).value];
    return (value as fc.Arbitrary<unknown>).map((given) => (given === undefined ? { operator } : { operator, value: given }));
  });

const attribute = (entry: AttributeEntry): fc.Arbitrary<object> =>
  asked(operatorsOf(entry.type), entry).map((condition) => ({ attribute: { key: entry.key, ...condition } }));

const field = (entry: FieldEntry): fc.Arbitrary<object> =>
  asked(operatorsOf(entry.type), entry).map((condition) => ({ field: { key: entry.key, ...condition } }));

const recordFilter = (fields: readonly FieldEntry[], lines: readonly FieldEntry[], depth: number): fc.Arbitrary<object> => {
  const leaves: fc.Arbitrary<object>[] = [
    ...(fields.length > 0 ? [fc.constantFrom(...fields).chain(field)] : []),
    ...(lines.length > 0 ? [recordFilter(lines, [], Math.max(0, depth - 1)).map((inner) => ({ lines: inner }))] : []),
  ];
  const leaf = fc.oneof(...leaves);
  if (depth === 0) return leaf;
  const inner = recordFilter(fields, lines, depth - 1);
  const group = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    { arbitrary: group.map((all) => ({ all })), weight: 2 },
    { arbitrary: group.map((any) => ({ any })), weight: 2 },
    { arbitrary: inner.map((not) => ({ not })), weight: 1 },
  );
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const activity = (entry: ActivityEntry): fc.Arbitrary<object> => {
  const where =
    entry.fields.length === 0 ? fc.constant(undefined) : maybe(recordFilter(entry.fields, entry.lines?.fields ?? [], 2));
  const within = maybe(asked(WINDOW_OPERATORS, { type: 'date', storage: 'INSTANT' }));
  const measured = maybe(
    fc.constantFrom(...entry.measures).chain(({ function: name, field: key }) => {
      const measure = { function: name, ...(key && { field: key }) };
      return asked(MEASURE_OPERATORS, { type: measureType(entry, measure) }).map((amount) => ({ measure, ...amount }));
    }),
  );
  const kind = entry.family
    ? fc.constantFrom(`${entry.kind}app_opened`, `${entry.kind} Checkout Started`, `${entry.kind}nobody`)
    : fc.constant(entry.kind);
  return fc
    .record({ kind, where, within, measured })
    .map(({ measured: amount, ...rest }) => ({ activity: { ...rest, ...amount } }));
};

/** A random tree over everything that the catalog has: a new entry is covered as soon as it is there. */
export const tree = (depth = 3): fc.Arbitrary<object> => {
  const leaf = fc.oneof(
    { arbitrary: fc.constantFrom(...catalog.attributes).chain(attribute), weight: 5 },
    { arbitrary: fc.constantFrom(...catalog.activities).chain(activity), weight: 5 },
    { arbitrary: fc.constant({ everyone: true }), weight: 1 },
  );
  if (depth === 0) return leaf;
  const inner = tree(depth - 1);
  const group = fc.array(inner, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    { arbitrary: group.map((all) => ({ all })), weight: 2 },
    { arbitrary: group.map((any) => ({ any })), weight: 2 },
    { arbitrary: inner.map((not) => ({ not })), weight: 1 },
  );
};
