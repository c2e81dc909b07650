import type { ActivityCondition, Filter, RecordFilter } from '@muster/filters';
import { filterShape, recordShape } from './shape';

/**
 * The same question in the form that the builder draws: the root is a group, every negation is a "none of" group, and what
 * is asked of a record is a group too. It means exactly what the given tree means.
 */
export const normalise = (filter: Filter): Filter => {
  const tree = normaliseNode(filter);
  return filterShape.open(tree) ? tree : { all: [tree] };
};

const normaliseNode = (node: Filter): Filter => {
  if ('all' in node) return { all: node.all.map(normaliseNode) };
  if ('any' in node) return { any: node.any.map(normaliseNode) };
  if ('not' in node) return { not: { any: ('any' in node.not ? node.not.any : [node.not]).map(normaliseNode) } };
  if ('activity' in node) return { activity: normaliseActivity(node.activity) };
  return node;
};

const normaliseActivity = ({ where, ...rest }: ActivityCondition): ActivityCondition =>
  where ? { ...rest, where: asGroup(normaliseRecord(where)) } : rest;

const asGroup = (node: RecordFilter): RecordFilter => {
  const group = recordShape.open(node);
  return group && group.mode !== 'lines' ? node : { all: [node] };
};

const normaliseRecord = (node: RecordFilter): RecordFilter => {
  if ('all' in node) return { all: node.all.map(normaliseRecord) };
  if ('any' in node) return { any: node.any.map(normaliseRecord) };
  if ('not' in node) return { not: { any: ('any' in node.not ? node.not.any : [node.not]).map(normaliseRecord) } };
  if ('lines' in node)
    return { lines: { all: 'all' in node.lines ? node.lines.all.map(normaliseRecord) : [normaliseRecord(node.lines)] } };
  return node;
};
