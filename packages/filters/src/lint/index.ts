import { nodes } from '../segments';
import type { ActivityCondition, Filter } from '../tree';
import { cautions } from './cautions';
import { Effort } from './formula';
import type { Hint } from './hint';
import { logicHints } from './logic';
import { type LintContext, readFilter, readRecordFilter, recordFilters } from './read';
import { Subjects } from './subjects';

export { HINT_CODES, type Hint, type HintCode } from './hint';
export type { LintContext } from './read';

/** Nodes of formulas; more is not worth a person's waiting, and then fewer hints are given. */
const MOST_EFFORT = 150_000;

/**
 * What is odd about a filter, by the paths of its nodes, outermost first. It never claims what is not so, now or at any
 * later time; it does not find everything.
 */
export const lint = (filter: Filter, context: LintContext): readonly Hint[] => {
  const effort = new Effort(MOST_EFFORT);
  const subjects = new Subjects(context);
  const root = readFilter(filter, subjects, context);
  const activities = nodes(filter).flatMap(({ path, filter: node }) =>
    'activity' in node ? [{ path: [...(path ? path.split('.') : []), 'activity'], condition: node.activity }] : [],
  );
  return [
    ...logicHints(root, subjects.universe(), effort),
    ...activities.flatMap(({ path, condition }) => recordHints(condition, path, context, effort)),
    ...cautions(filter, context),
  ];
};

const recordHints = (
  { kind, where }: ActivityCondition,
  path: readonly string[],
  context: LintContext,
  effort: Effort,
): readonly Hint[] => {
  const entry = context.catalog.activity(kind)?.entry;
  if (!entry || !where) return [];
  return recordFilters(where, [...path, 'where'], entry).flatMap(({ filter, path: at, fields }) => {
    const subjects = new Subjects(context);
    const root = readRecordFilter(filter, { path: at, fields, subjects });
    return logicHints(root, subjects.universe(), effort);
  });
};
