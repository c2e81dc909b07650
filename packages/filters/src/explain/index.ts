import type { CustomerFacts } from '../catalog/types';
import { momentText } from '../describe/dates';
import type { EvaluationContext } from '../evaluate';
import { childrenOf } from '../segments';
import type { ListedMembers, Path, ResolvedFilter } from '../tree';
import { explainActivity } from './activity';
import { explainAttribute } from './attribute';
import { type ExplainPlace, placeOf } from './context';
import type { Evidence } from './evidence';
import { constant, everyOf, opposite, someOf, type Timeline } from './timeline';

export type { Evidence, ExplainedRecord, RecordEvidence } from './evidence';

/** What one node of a filter says about one customer. */
export interface ExplainedNode {
  /** As `nodes` has it; what a referenced segment says goes on below `….segment`. */
  readonly path: string;
  readonly filter: ResolvedFilter;
  readonly holds: boolean;
  /** The first instant after now at which the answer turns without any new data; left out where none is within ten years. */
  readonly changesAt?: number;
  /** Of conditions; groups and references rest on what is below them. */
  readonly evidence?: Evidence;
}

export interface ExplainContext extends EvaluationContext {
  /** What a reference to a segment stands for. */
  readonly definitionOf?: (id: string) => ResolvedFilter | undefined;
}

interface Told extends Timeline {
  readonly evidence?: Evidence;
  /** What is below the node, outermost first. */
  readonly below: readonly ExplainedNode[];
}

/**
 * Why a customer matches or does not: every node of the filter, outermost first, the root as the first. The root's answer
 * is that of `evaluate`.
 * @throws TypeError for a reference without a definition. Circles have been refused before, by `resolveSegments`.
 */
export const explain = (filter: ResolvedFilter, customer: CustomerFacts, context: ExplainContext): readonly ExplainedNode[] => {
  const place = placeOf(context);

  const tell = (node: ResolvedFilter, path: Path): Told => {
    if ('attribute' in node) return { ...explainAttribute(node.attribute, customer, place), below: [] };
    if ('activity' in node) return { ...explainActivity(node.activity, customer, place), below: [] };
    if ('everyone' in node) return { ...constant(true), below: [] };
    if ('members' in node) return { ...explainMembers(node, customer, place), below: [] };
    if ('segment' in node) {
      const definition = context.definitionOf?.(node.segment);
      if (!definition) throw new TypeError(`nothing says what the segment “${node.segment}” is`);
      const told = tell(definition, [...path, 'segment']);
      return { ...told, below: [explained(definition, [...path, 'segment'], told), ...told.below] };
    }
    const children = childrenOf(node).map((child) => ({ ...child, path: [...path, ...child.path] }));
    const told = children.map((child) => ({ child, told: tell(child.filter, child.path) }));
    const below = told.flatMap(({ child, told: each }) => [explained(child.filter, child.path, each), ...each.below]);
    return {
      ...grouped(
        node,
        told.map(({ told: each }) => each),
      ),
      below,
    };
  };

  const root = tell(filter, []);
  return [explained(filter, [], root), ...root.below];
};

const grouped = (group: ResolvedFilter, timelines: readonly Timeline[]): Timeline => {
  if ('all' in group) return everyOf(timelines);
  return 'any' in group ? someOf(timelines) : opposite(everyOf(timelines));
};

const explained = (filter: ResolvedFilter, path: Path, { holds, turns: [changesAt], evidence }: Told): ExplainedNode => ({
  path: path.join('.'),
  filter,
  holds,
  ...(changesAt !== undefined && { changesAt }),
  ...(evidence && { evidence }),
});

/** Since when somebody stands in the list of a segment. */
const explainMembers = (
  { members }: ListedMembers,
  customer: CustomerFacts,
  place: ExplainPlace,
): Timeline & { readonly evidence?: Evidence } => {
  const entry = customer.records?.segment_member?.find(({ columns }) => columns?.segment_id === members);
  if (!entry) return { ...constant(false), evidence: {} };
  return { ...constant(true), evidence: { value: `since ${momentText(entry.at, place)}` } };
};
