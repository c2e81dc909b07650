import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

type Part = GraphQLArgument | GraphQLInputField;

/** A place of the schema that takes an id: `Query.segment(id)`, `Mutation.createSegment(input.filter.segment)`. */
export interface IdPlace {
  readonly name: string;
  /** The type that has the field. */
  readonly parent: string;
  readonly field: string;
  /** A document that asks the field alone, with variables `$a0`, `$a1` … for its arguments. */
  readonly call: string;
  readonly declarations: string;
  variables(id: string, mine: (place: string) => string): Record<string, unknown>;
}

type Fill = (mine: (place: string) => string) => unknown;

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'x',
  DateTime: '2026-01-01T00:00:00Z',
  Date: '2026-01-01',
  Money: '1.00',
};

/** Something that a required part accepts. */
const filled = (type: GraphQLInputType, place: string): Fill => {
  const plain = getNullableType(type);
  if (isListType(plain)) {
    const one = filled(plain.ofType, place);
    return (mine) => [one(mine)];
  }
  const named = getNamedType(plain);
  if (named.name === 'ID') return (mine) => mine(place);
  if (named.name === 'FilterInput') return () => ({ everyone: true });
  if (isEnumType(named)) return () => named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return () => SCALARS[named.name] ?? {};
  const parts = Object.values(named.getFields()).filter(isRequiredInputField);
  const fills = parts.map((part) => [part.name, filled(part.type, `${place}.${part.name}`)] as const);
  return (mine) => Object.fromEntries(fills.map(([name, fill]) => [name, fill(mine)]));
};

type Build = (id: string, mine: (place: string) => string) => unknown;

/** Every way to an id within an argument, with what has to stand around it. Of a filter, the reference to a segment. */
const waysTo = (part: Part, place: string, seen: readonly string[] = []): { place: string; build: Build }[] => {
  const named = getNamedType(part.type);
  const wrap = (build: Build): Build => (isListType(getNullableType(part.type)) ? (...given) => [build(...given)] : build);
  if (named.name === 'ID') return [{ place, build: wrap((id) => id) }];
  if (!isInputObjectType(named) || seen.includes(named.name)) return [];
  const others = filled(isNonNullType(part.type) ? part.type.ofType : part.type, place);
  return Object.values(named.getFields()).flatMap((field) =>
    waysTo(field, `${place}.${field.name}`, [...seen, named.name]).map(({ place: inner, build }) => ({
      place: inner,
      build: wrap((id, mine) => {
        const around = named.isOneOf ? {} : [others(mine)].flat()[0];
        return { ...(around as object), [field.name]: build(id, mine) };
      }),
    })),
  );
};

/** Every place of a schema that takes an id, with a call that uses it and nothing else that is not required. */
export const idPlaces = (schema: GraphQLSchema): IdPlace[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((argument, index) =>
          waysTo(argument, argument.name).map(({ place, build }): IdPlace => {
            const used = field.args.filter((one) => one === argument || isRequiredArgument(one));
            const at = (one: GraphQLArgument): number => field.args.indexOf(one);
            const isLeaf = !isObjectType(getNamedType(field.type));
            const selection = isLeaf ? '' : isPayload(field.type) ? '{ userErrors { code path } }' : '{ __typename }';
            return {
              name: `${type.name}.${field.name}(${place})`,
              parent: type.name,
              field: field.name,
              declarations: used.map((one) => `$a${at(one)}: ${String(one.type)}`).join(', '),
              call: `${field.name}(${used.map((one) => `${one.name}: $a${at(one)}`).join(', ')}) ${selection}`,
              variables: (id, mine) =>
                Object.fromEntries(
                  used.map((one) => [
                    `a${at(one)}`,
                    at(one) === index ? build(id, mine) : filled(one.type, `${type.name}.${field.name}.${one.name}`)(mine),
                  ]),
                ),
            };
          }),
        ),
      ),
    );

const isPayload = (type: unknown): boolean => {
  const named = getNamedType(type as never);
  return isObjectType(named) && named.getFields().userErrors !== undefined;
};
