import type { ResolvedFilter } from '../tree';
import { activityConditionSql } from './activity-sql';
import { attributeConditionSql } from './attribute-sql';
import type { CompileContext } from './context';
import { listedMembersSql } from './listed-members-sql';
import { and, FALSE, or, type Sql, sql, TRUE } from './sql';

/**
 * A filter as one boolean expression over `customer c`. NULL means false: use it where SQL takes it so, in WHERE,
 * `FILTER (WHERE …)` and `CASE WHEN`. Its text depends on the tree's shape, on the moment's calendar, and on whether
 * customers without a record pass; never on the values themselves, which are all parameters.
 * @throws TypeError when the filter was not parsed, or still names a segment.
 */
export const compileFilter = (filter: ResolvedFilter, context: CompileContext): Sql => {
  const condition = compileNode(filter, context, false);
  return !context.memberOf && setCount(filter) > MOST_JOINED ? sql`(${condition}) IS TRUE` : condition;
};

/**
 * Databases join the sets of customers that an AND names and look for the best order to do so, which takes them minutes
 * when there are a hundred. What stands in brackets they answer as it is written.
 */
const MOST_JOINED = 16;

/** How many sets of customers, found by subqueries, a filter speaks of at most. */
export const setCount = (filter: ResolvedFilter): number => {
  if ('not' in filter) return setCount(filter.not);
  const children = 'all' in filter ? filter.all : 'any' in filter ? filter.any : undefined;
  if (children) return children.reduce((sum, child) => sum + setCount(child), 0);
  return 'activity' in filter || 'members' in filter ? 1 : 0;
};

/** `negated` compiles the complement: it is pushed down to the conditions, where what is unknown is decided. */
const compileNode = (filter: ResolvedFilter, context: CompileContext, negated: boolean): Sql => {
  if ('all' in filter) {
    const parts = filter.all.map((child) => compileNode(child, context, negated));
    return negated ? or(parts) : and(parts);
  }
  if ('any' in filter) {
    const parts = filter.any.map((child) => compileNode(child, context, negated));
    return negated ? and(parts) : or(parts);
  }
  if ('not' in filter) return compileNode(filter.not, context, !negated);
  if ('attribute' in filter) return attributeConditionSql(filter.attribute, context, negated);
  if ('activity' in filter) return activityConditionSql(filter.activity, context, negated);
  if ('everyone' in filter) return negated ? FALSE : TRUE;
  if ('members' in filter) return listedMembersSql(filter, context, negated);
  throw new TypeError('segment references are replaced by their definitions before a filter is compiled');
};
