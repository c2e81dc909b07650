import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { PAGE_LIMIT, PAGE_SIZE } from './connection';
import { requestError } from './error-policy';
import { LIMITS } from './limits';

/** What a selection set comes to, fragments counted wherever they are spread. */
interface Measure {
  readonly aliases: number;
  /** Fields that stand side by side. */
  readonly breadth: number;
  /** Fields of the answer, and what its dear ones weigh. */
  readonly cost: number;
}

const NOTHING: Measure = { aliases: 0, breadth: 0, cost: 0 };

/** Where a selection set stands. */
interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly depth: number;
  /** How many items the list around it was asked for. */
  readonly first: number;
}

type Variables = Readonly<Record<string, unknown>>;

const tooComplex = (what: string, limit: number): never => {
  throw requestError('QUERY_TOO_COMPLEX', `The query has too ${what}; ${limit} is the limit.`);
};

/** A list that holds as many items as its connection's `first` says. */
const isPageOfItems = (field: FieldNode): boolean => field.name.value === 'nodes' || field.name.value === 'edges';

/** Adds up what an operation asks for without running it. Values that no query can know yet are taken at their default. */
class Measurer {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();

  constructor(
    document: DocumentNode,
    private readonly schema: GraphQLSchema,
    private readonly variables: Variables,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  operation(operation: OperationDefinitionNode): Measure {
    const root = this.schema.getRootType(operation.operation) ?? undefined;
    return this.#set(operation.selectionSet, { type: root, depth: 0, first: 1 });
  }

  #set(set: SelectionSetNode, place: Place): Measure {
    const limit = isIntrospection(place.type) ? LIMITS.introspectionDepth : LIMITS.depth;
    if (place.depth > limit) tooComplex('many fields within each other', limit);
    let total = NOTHING;
    for (const selection of set.selections) {
      const part = this.#selection(selection, place);
      total = { aliases: total.aliases + part.aliases, breadth: total.breadth + part.breadth, cost: total.cost + part.cost };
    }
    if (total.breadth > LIMITS.breadth) tooComplex('many fields side by side', LIMITS.breadth);
    return total;
  }

  #selection(selection: SelectionNode, place: Place): Measure {
    if (selection.kind === 'Field') return this.#field(selection, place);
    // Neither is a field of the answer, but nesting them has to end somewhere too.
    const inside = { ...place, depth: place.depth + 1 };
    if (selection.kind === 'InlineFragment') {
      return this.#set(selection.selectionSet, { ...inside, type: this.#named(selection.typeCondition?.name.value, place) });
    }
    return this.#spread(selection.name.value, inside);
  }

  #named(name: string | undefined, place: Place): GraphQLNamedType | undefined {
    return name === undefined ? place.type : this.schema.getType(name);
  }

  /** Each fragment is measured once for a depth and a length of list, so that doubling fragments cost no time either. */
  #spread(name: string, place: Place): Measure {
    const fragment = this.#fragments.get(name);
    if (!fragment) return NOTHING;
    const key = `${name} ${place.depth} ${place.first}`;
    const known = this.#measured.get(key);
    if (known) return known;
    // Stands for itself while it is measured: a cycle ends here, and validation refuses it.
    this.#measured.set(key, NOTHING);
    const measure = this.#set(fragment.selectionSet, { ...place, type: this.schema.getType(fragment.typeCondition.name.value) });
    this.#measured.set(key, measure);
    return measure;
  }

  #field(field: FieldNode, place: Place): Measure {
    const definition = isObjectType(place.type) ? place.type.getFields()[field.name.value] : undefined;
    const type = definition ? getNamedType(definition.type) : introspectionType(field, this.schema);
    const inside = field.selectionSet
      ? this.#set(field.selectionSet, { type, depth: place.depth + 1, first: this.#first(field, definition) })
      : NOTHING;
    const items = isPageOfItems(field) ? place.first : 1;
    const own = typeof definition?.extensions.cost === 'number' ? definition.extensions.cost : 1;
    return { aliases: inside.aliases + (field.alias ? 1 : 0), breadth: 1, cost: items * (own + inside.cost) };
  }

  #first(field: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number {
    if (!definition?.args.some((argument) => argument.name === 'first')) return 1;
    const value = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const asked =
      value?.kind === 'Variable' ? this.variables[value.name.value] : value?.kind === 'IntValue' && Number(value.value);
    // A longer page is not too complex: it is refused by the list, with its path.
    return typeof asked === 'number' && asked > 0 ? Math.min(asked, PAGE_LIMIT) : PAGE_SIZE;
  }
}

const isIntrospection = (type: GraphQLNamedType | undefined): boolean => type !== undefined && isIntrospectionType(type);

const introspectionType = (field: FieldNode, schema: GraphQLSchema): GraphQLNamedType | undefined => {
  if (field.name.value === '__schema') return schema.getType('__Schema');
  return field.name.value === '__type' ? schema.getType('__Type') : undefined;
};

/** What the dearest operation costs. @throws a QUERY_TOO_COMPLEX error when one of them passes a limit. */
export const checkMeasure = (document: DocumentNode, schema: GraphQLSchema, variables: Variables): number => {
  let dearest = 0;
  const measurer = new Measurer(document, schema, variables);
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const { aliases, breadth, cost } = measurer.operation(definition);
    if (breadth > LIMITS.rootFields) tooComplex('many fields at its root', LIMITS.rootFields);
    if (aliases > LIMITS.aliases) tooComplex('many aliases', LIMITS.aliases);
    if (cost > LIMITS.cost) {
      throw requestError(
        'QUERY_TOO_COMPLEX',
        `The query costs ${cost}; ${LIMITS.cost} is the limit. Ask for shorter lists or fewer fields.`,
      );
    }
    dearest = Math.max(dearest, cost);
  }
  return dearest;
};
