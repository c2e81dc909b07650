import type { CustomerFacts } from '../catalog/types';
import { momentText } from '../describe/dates';
import type { EvaluationContext } from '../evaluate';
import { childrenOf } from '../segments';
import type { Condition, ListedMembers, Path, ResolvedFilter } from '../tree';
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
    if ('segment' in node) return tellReference(node.segment, [...path, 'segment']);
    if ('all' in node || 'any' in node || 'not' in node) return tellGroup(node, path);
    return { ...explainCondition(node, customer, place), below: [] };
  };

  const tellReference = (id: string, path: Path): Told => {
    const definition = context.definitionOf?.(id);
    if (!definition) throw new TypeError(`nothing says what the segment “${id}” is`);
    const { evidence, ...told } = tell(definition, path);
    // A list says no more than the reference does.
    if ('members' in definition) return { ...told, ...(evidence && { evidence }) };
    return { ...told, below: [explained(definition, path, { ...told, ...(evidence && { evidence }) }), ...told.below] };
  };

  const tellGroup = (group: ResolvedFilter, path: Path): Told => {
    const members = childrenOf(group).map((child) => {
      const at = [...path, ...child.path];
      return { filter: child.filter, at, told: tell(child.filter, at) };
    });
    const below = members.flatMap(({ filter: member, at, told }) => [explained(member, at, told), ...told.below]);
    return {
      ...grouped(
        group,
        members.map(({ told }) => told),
      ),
      below,
    };
  };

  const root = tell(filter, []);
  return [explained(filter, [], root), ...root.below];
};

const explainCondition = (
  condition: Condition,
  customer: CustomerFacts,
  place: ExplainPlace,
): Timeline & { readonly evidence?: Evidence } => {
  if ('attribute' in condition) return explainAttribute(condition.attribute, customer, place);
  if ('activity' in condition) return explainActivity(condition.activity, customer, place);
  return 'members' in condition ? explainMembers(condition, customer, place) : constant(true);
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
