import type { IncomingMessage } from 'node:http';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { inputReader, UNREAD } from './input-reader';

type Variables = Readonly<Record<string, unknown>>;

/** What the variables of a request are read as, by their names. */
const inputs = new WeakMap<IncomingMessage, ReadonlyMap<string, unknown>>();

/** Whether all it does is to save rows, of which a request may carry many. */
export const isBulk = (operation: OperationDefinitionNode, schema: GraphQLSchema): boolean => {
  const root = schema.getRootType(operation.operation);
  return operation.selectionSet.selections.every(
    (field) =>
      field.kind === Kind.FIELD && isObjectType(root) && root.getFields()[field.name.value]?.extensions.bulk !== undefined,
  );
};

/** The operation of a document that has no other and does nothing but save rows. */
const onlyBulkOperation = ({ definitions }: DocumentNode, schema: GraphQLSchema): OperationDefinitionNode | undefined => {
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  return isBulk(operation, schema) ? operation : undefined;
};

/** The type of an input that has nothing but lists of rows. */
const typeOfRows = (type: TypeNode, schema: GraphQLSchema): GraphQLInputObjectType | undefined => {
  const node = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const named = node.kind === Kind.NAMED_TYPE ? schema.getType(node.name.value) : undefined;
  if (!isInputObjectType(named)) return undefined;
  return Object.values(named.getFields()).every((field) => isListType(getNullableType(field.type))) ? named : undefined;
};

const withoutRows = (type: GraphQLInputObjectType): object =>
  Object.fromEntries(Object.keys(type.getFields()).map((name) => [name, []]));

/**
 * Reads the rows of a request that only saves some, and gives the variables with none in their place: the library would take
 * longer to read them than the record takes to save them. What is not as its type says is left where it is, so that the
 * library refuses it.
 */
export const takeRows = (
  request: IncomingMessage,
  variables: Variables,
  { document, schema }: { readonly document: DocumentNode; readonly schema: GraphQLSchema },
): Variables => {
  const taken = new Map<string, unknown>();
  const left = { ...variables };
  for (const { variable, type } of onlyBulkOperation(document, schema)?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const rowsType = typeOfRows(type, schema);
    const rows = rowsType === undefined || !Object.hasOwn(variables, name) ? UNREAD : inputReader(rowsType)(variables[name]);
    if (rowsType === undefined || rows === UNREAD || rows === null) continue;
    taken.set(name, rows);
    left[name] = withoutRows(rowsType);
  }
  inputs.set(request, taken);
  return left;
};

/** The input that was taken from a request for a field; undefined when it was left to the library. */
export const takenInput = (request: IncomingMessage | undefined, field: FieldNode | undefined): unknown => {
  const given = field?.arguments?.find(({ name }) => name.value === 'input')?.value;
  if (request === undefined || given?.kind !== Kind.VARIABLE) return undefined;
  return inputs.get(request)?.get(given.name.value);
};
