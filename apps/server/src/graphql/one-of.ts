import { type GraphQLSchema, isInputObjectType } from 'graphql';

/** Marks an input of which exactly one field is given: `@Extensions(ONE_OF)`. Its fields are nullable. */
export const ONE_OF = { oneOf: true } as const;

/** TypeGraphQL has no word for `@oneOf`; the built types are told, before the schema is printed or served. */
export const applyOneOf = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && type.extensions.oneOf === true) type.isOneOf = true;
  }
  return schema;
};
