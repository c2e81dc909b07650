import {
  type Filter,
  FilterError,
  nodes,
  type ParseContext,
  parseFilter,
  type ResolvedFilter,
  resolveSegments,
  segmentReferences,
} from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Context } from '../../graphql/context';
import { loader } from '../../graphql/loader';
import { Segment } from './segment.entity';
import { segmentById, segmentIdOf, segmentRowId } from './segment.loader';

/** What a reference to a segment stands for. */
interface Definition {
  readonly name: string;
  readonly filter: ResolvedFilter;
}

/** By the public ids of segments. */
export type Definitions = ReadonlyMap<string, Definition>;

/** A dynamic segment stands for its filter, the others for the list of their customers. */
const definitionOf = ({ id, name, kind, filter }: Segment): Definition => ({
  name,
  filter: kind === 'DYNAMIC' ? filter : { members: id },
});

type Find = (ids: readonly number[]) => Promise<readonly (Segment | undefined)[]>;

/** Segments may refer to segments; what one question comes to in all has to end somewhere. */
const RESOLVED_NODES = 2_000;

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** Every segment that the filters lead to, however many steps away: one query a step. */
const collect = async (filters: readonly Filter[], find: Find): Promise<Definitions> => {
  const found = new Map<string, Definition>();
  const asked = new Set<string>();
  let wanted = new Set(filters.flatMap(segmentReferences));
  while (wanted.size > 0) {
    for (const id of wanted) asked.add(id);
    const segments = (await find([...wanted].map(segmentRowId).filter(isDefined))).filter(isDefined);
    const definitions = segments.map((segment) => [segmentIdOf(segment), definitionOf(segment)] as const);
    for (const [id, definition] of definitions) found.set(id, definition);
    wanted = new Set(definitions.flatMap(([, { filter }]) => segmentReferences(filter)).filter((id) => !asked.has(id)));
  }
  return found;
};

/**
 * All filters of a list are looked up together, and therefore answered at the same moment: what they ask next, their
 * counts, is gathered into one question too.
 */
const definitionsOf = loader(
  async (context, filters: readonly Filter[]) => {
    const definitions = await collect(filters, (ids) => Promise.all(ids.map((id) => segmentById(context).load(id))));
    return filters.map(() => definitions);
  },
  { cacheKey: (filter) => JSON.stringify(filter) },
);

/** The segments behind the references of filters that are asked in this request. */
export const definitionsFor = async (context: Context, filters: readonly Filter[]): Promise<Definitions> => {
  const found = await Promise.all(filters.map((filter) => definitionsOf(context).load(filter)));
  return new Map(found.flatMap((definitions) => [...definitions]));
};

/** The same inside a transaction. */
export const definitionsWithin = (manager: EntityManager, workspaceId: number, filter: Filter): Promise<Definitions> =>
  collect([filter], (ids) => manager.findBy(Segment, { workspaceId, id: In([...ids]) }));

/** How many nodes a filter has once references are replaced, without replacing them: that number may be astronomical. */
const resolvedSize = (filter: Filter, definitions: Definitions): number => {
  const sizes = new Map<string, number>();
  const sizeOf = (tree: ResolvedFilter): number =>
    nodes(tree).reduce((sum, { filter: node }) => sum + ('segment' in node ? referenceSize(node.segment) : 1), 0);
  const referenceSize = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    // Stands for itself while it is measured: a segment that leads back to itself is reported by `resolveSegments`.
    sizes.set(id, 1);
    const definition = definitions.get(id);
    const size = definition ? sizeOf(definition.filter) : 1;
    sizes.set(id, size);
    return size;
  };
  return sizeOf(filter);
};

/** What a segment stands for, if it still can be asked: the fields that it names may have been described anew meanwhile. */
const usable = (definition: Definition | undefined, parsing: ParseContext): ResolvedFilter | undefined => {
  if (!definition || 'members' in definition.filter) return definition?.filter;
  try {
    return parseFilter(definition.filter, parsing);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    throw new FilterError(`the segment “${definition.name}” cannot be asked any more: ${error.message}`, []);
  }
};

/** A part of a filter that `resolved` has let pass, in the same way. */
export const withoutReferences = (filter: Filter, definitions: Definitions): ResolvedFilter =>
  segmentReferences(filter).length === 0 ? filter : resolveSegments(filter, (id) => definitions.get(id)?.filter);

/**
 * The filter as an engine takes it: references replaced by what they stand for.
 * @throws FilterError when a reference leads nowhere or in a circle, when the whole is too large, or when the workspace's
 * catalog no longer has what the filter asks about.
 */
export const resolved = (stored: Filter, definitions: Definitions, parsing: ParseContext): ResolvedFilter => {
  const filter = parseFilter(stored, parsing);
  if (segmentReferences(filter).length === 0) return filter;
  if (resolvedSize(filter, definitions) > RESOLVED_NODES) {
    throw new FilterError(
      `together with the segments it refers to, the filter has more than ${RESOLVED_NODES} conditions and groups`,
      [],
    );
  }
  return resolveSegments(filter, (id) => usable(definitions.get(id), parsing));
};
