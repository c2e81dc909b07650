import type { ResolvedFilter } from '../tree';
import { activityConditionSql } from './activity-sql';
import { attributeConditionSql } from './attribute-sql';
import type { CompileContext } from './context';
import { listedMembersSql } from './listed-members-sql';
import { and, FALSE, or, type Sql, TRUE } from './sql';

/**
 * A filter as one boolean expression over `customer c`. NULL means false: use it where SQL takes it so, in WHERE,
 * `FILTER (WHERE …)` and `CASE WHEN`. Its text depends on the tree's shape, on the moment's calendar, and on whether
 * customers without a record pass; never on the values themselves, which are all parameters.
 * @throws TypeError when the filter was not parsed, or still names a segment.
 */
export const compileFilter = (filter: ResolvedFilter, context: CompileContext): Sql => compileNode(filter, context, false);

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
