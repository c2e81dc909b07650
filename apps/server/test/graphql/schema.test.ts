import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { buildGraphqlSchema, printSchemaText } from '../../src/graphql/schema';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Every type, field, argument, input field and enum value, by its place. */
const everything = (schema: GraphQLSchema): readonly [string, Described][] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type): [string, Described][] => {
      const members: [string, Described][] = [];
      if (isObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          members.push([`${type.name}.${field.name}`, field]);
          for (const argument of field.args) members.push([`${type.name}.${field.name}(${argument.name})`, argument]);
        }
      }
      if (isInputObjectType(type))
        members.push(
          ...Object.values(type.getFields()).map((field): [string, Described] => [`${type.name}.${field.name}`, field]),
        );
      if (isEnumType(type))
        members.push(...type.getValues().map((value): [string, Described] => [`${type.name}.${value.name}`, value]));
      return [[type.name, type], ...members];
    });

/** There is nothing to say beyond their names. */
const WITHOUT_INPUT = ['clearInbox', 'demoLogin', 'logout', 'revokeOtherSessions'];

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildGraphqlSchema();
  });

  test('describes every type, field, argument and value', () => {
    const all = everything(schema);
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, { description }]) => !description?.trim()).map(([place]) => place)).toEqual([]);
  });

  test('is the committed one', async () => {
    const committed = await readFile(path.join(__dirname, '../../schema.graphql'), 'utf8');
    expect(committed).toBe(await printSchemaText());
  });

  test('says of which inputs exactly one field is given', () => {
    const oneOf = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type) && type.isOneOf);
    expect(oneOf.map((type) => type.name).sort()).toEqual(['FilterInput', 'RecordFilter']);
    expect(printSchema(schema)).toContain('input FilterInput @oneOf {');
  });

  test('has lists only as connections with the limits of a connection', () => {
    const connections = Object.values(schema.getTypeMap()).filter((type) => type.name.endsWith('Connection'));
    const fieldsOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`) : [];
    };
    for (const { name } of connections) {
      const node = name.replace(/Connection$/, '');
      expect(fieldsOf(name).sort()).toEqual([
        `edges: [${node}Edge!]!`,
        `nodes: [${node}!]!`,
        'pageInfo: PageInfo!',
        'totalCount: Int!',
      ]);
      expect(fieldsOf(`${node}Edge`).sort()).toEqual(['cursor: String!', `node: ${node}!`]);
    }
    expect(connections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['CustomerConnection', 'OrderConnection', 'SegmentConnection']),
    );
  });

  test('gives every payload its user errors, and every mutation one input', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThanOrEqual(9);
    for (const { name, type, args } of mutations) {
      const payload = schema.getType(String(type).replace('!', ''));
      const fields = isObjectType(payload) ? payload.getFields() : {};
      expect(String(fields.userErrors?.type)).toBe('[UserError!]!');
      expect([name, ...args.map((argument) => argument.name)]).toEqual(WITHOUT_INPUT.includes(name) ? [name] : [name, 'input']);
    }
  });

  test('has no scalars but the agreed ones', () => {
    const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
    expect(scalars.map(({ name }) => name).sort()).toEqual([
      'Date',
      'DateTime',
      'FilterTree',
      'FilterValue',
      'JSON',
      'JSONObject',
      'Money',
    ]);
    expect(schema.getDirectives()).toHaveLength(specifiedDirectives.length);
  });
});
