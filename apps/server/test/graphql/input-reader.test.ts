import fc from 'fast-check';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { inputReader, UNREAD } from '../../src/graphql/input-reader';
import { buildGraphqlSchema } from '../../src/graphql/schema';

/** What the library reads; `UNREAD` when it refuses anything. */
const byLibrary = (value: unknown, type: GraphQLInputType): unknown => {
  let isRefused = false;
  const read: unknown = coerceInputValue(value, type, () => {
    isRefused = true;
  });
  return isRefused ? UNREAD : read;
};

const INPUTS = ['UpsertCustomersInput', 'RecordOrdersInput', 'RecordEventsInput', 'RecordOffersInput', 'RecordMessagesInput'];

/** Mostly what a field takes, so that whole rows are often right. */
const VALUES: readonly [RegExp, readonly unknown[]][] = [
  [/(^at|At)$/, ['2026-11-20T12:00:00Z', '2026-11-20T12:00:00.250Z', '2026-02-29T00:00:00Z', '2024-02-29T23:59:59+02:00', 5]],
  [/^birthdate$/, ['1990-02-28', '1990-02-30']],
  [/^(total|amount|balance)$/, ['12.50', '-3', 12.5]],
  [/^(quantity|points|stamps)$/, [2, 2.5, '2']],
  [/^(properties|attributes|sourceMetadata)$/, [{}, { a: { b: [1] } }, [1], 'x']],
  [/^(tags|areas|preferences)$/, [[], ['a', 'b'], ['a', 1], [null], 'a']],
  [/^channel$/, ['EMAIL', 'SMS', 'FAX']],
  [/^state$/, ['OPTED_IN', 'OPTED_OUT', 'Styria']],
  [/^kind$/, ['SALE', 'RETURN', 'WELCOME']],
  [/^type$/, ['SENT', 'OPENED', 'signed_up']],
];

const scalar = (name: string): fc.Arbitrary<unknown> => {
  const [, known] = VALUES.find(([pattern]) => pattern.test(name)) ?? [];
  return fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...(known ?? ['x'])) }, fc.constantFrom(null, true, 1, ['x'], {}));
};

const rowOf = (schema: GraphQLSchema, typeName: string): fc.Arbitrary<object> => {
  const type = schema.getType(typeName);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const model = Object.fromEntries(
    fields.map((field): [string, fc.Arbitrary<unknown>] => {
      const inner = /\[(\w+Input)!\]/.exec(String(field.type))?.[1];
      return [field.name, inner === undefined ? scalar(field.name) : fc.array(rowOf(schema, inner), { maxLength: 2 })];
    }),
  );
  const required = fields.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name);
  const row = fc.record(model, { requiredKeys: required });
  const odd = fc.record({ ...model, nobodyKnows: fc.constant(1) }, { requiredKeys: [] });
  return fc.oneof({ weight: 20, arbitrary: row }, odd);
};

describe('rows of bulk calls', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildGraphqlSchema();
  });

  const typeOf = (name: string): GraphQLInputType => {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
    return type;
  };

  test.each(INPUTS)('of %s are read as the library reads them, and refused where it refuses them', (name) => {
    const type = typeOf(name);
    const verdicts = { read: 0, unread: 0 };
    fc.assert(
      fc.property(rowOf(schema, name), (input) => {
        const sent: unknown = JSON.parse(JSON.stringify(input));
        const read = inputReader(type)(sent);
        const expected = byLibrary(input, type);
        // What the library takes in another form, such as one value for a list of one, may be left to it.
        if (read === UNREAD) verdicts.unread += 1;
        else expect(read).toEqual(expected);
        if (read !== UNREAD) verdicts.read += 1;
        expect(sent).toEqual(JSON.parse(JSON.stringify(input)));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(verdicts.read, verdicts.unread)).toBeGreaterThan(20);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['no field at all', {}],
    ['null for what is required', { events: null }],
    ['a row that is null', { events: [null] }],
    ['a member that everything has', JSON.parse('{ "events": [], "__proto__": {} }')],
    ['a row with a member that everything has', JSON.parse('{ "events": [{ "toString": 1 }] }')],
  ])('leaves %s to the library', (_, value) => {
    const type = typeOf('RecordEventsInput');
    expect(inputReader(type)(value)).toBe(value === null ? null : UNREAD);
  });
});
