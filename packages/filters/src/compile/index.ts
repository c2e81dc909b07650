import type { Filter } from '../tree';
import { activityConditionSql } from './activity-sql';
import { attributeConditionSql } from './attribute-sql';
import type { CompileContext } from './context';
import { and, FALSE, isNotTrue, or, type Sql, TRUE } from './sql';

/**
 * A filter as one boolean expression over `customer c`. NULL means false: use it where SQL takes it so, in WHERE,
 * `FILTER (WHERE …)` and `CASE WHEN`. Its text depends on the tree's shape, on the moment's calendar, and on whether
 * customers without a record pass; never on the values themselves, which are all parameters.
 * @param options.leaf Replaces each compiled condition, so that one that stands in several places is computed once.
 * @throws TypeError when the filter was not parsed, or still names a segment.
 */
export const compileFilter = (
  filter: Filter,
  context: CompileContext,
  options: { readonly leaf?: (condition: Sql) => Sql } = {},
): Sql => {
  const { leaf } = options;
  if (!leaf) return compileNode(filter, false, (node, negated) => conditionSql(node, context, negated));
  return compileNode(filter, false, (node, negated) => {
    const shared = leaf(conditionSql(node, context, false));
    return negated ? isNotTrue(shared) : shared;
  });
};

type Condition = Extract<Filter, { attribute: unknown } | { activity: unknown }>;

const conditionSql = (condition: Condition, context: CompileContext, negated: boolean): Sql =>
  'attribute' in condition
    ? attributeConditionSql(condition.attribute, context, negated)
    : activityConditionSql(condition.activity, context, negated);

/** `negated` compiles the complement: it is pushed down to the conditions, where what is unknown is decided. */
const compileNode = (filter: Filter, negated: boolean, condition: (node: Condition, negated: boolean) => Sql): Sql => {
  if ('all' in filter) {
    const parts = filter.all.map((child) => compileNode(child, negated, condition));
    return negated ? or(parts) : and(parts);
  }
  if ('any' in filter) {
    const parts = filter.any.map((child) => compileNode(child, negated, condition));
    return negated ? and(parts) : or(parts);
  }
  if ('not' in filter) return compileNode(filter.not, !negated, condition);
  if ('attribute' in filter || 'activity' in filter) return condition(filter, negated);
  if ('everyone' in filter) return negated ? FALSE : TRUE;
  throw new TypeError('segment references are replaced by their definitions before a filter is compiled');
};
