import type { ResolvedFilter } from '../tree';
import { activityCondition } from './activity-sql';
import { attributeCondition } from './attribute-sql';
import type { CompileContext } from './context';
import { listedMembers } from './listed-members-sql';
import { type Compiling, type Condition, combined, setOf } from './membership';
import { type CustomerSet, FALSE, type Sql, sql, TRUE } from './sql';

/**
 * A filter as one boolean expression over `customer c`. NULL means false: use it where SQL takes it so, in WHERE,
 * `FILTER (WHERE …)` and `CASE WHEN`. Its text depends on the tree's shape, on the moment's calendar, and on whether
 * customers without a record pass; never on the values themselves, which are all parameters.
 * @throws TypeError when the filter was not parsed, or still names a segment.
 */
export const compileFilter = (filter: ResolvedFilter, context: CompileContext): Sql => {
  const condition = compileNode(filter, { ...context, asSets: false }, false);
  if ('set' in condition) throw new TypeError('an expression was to be compiled, and not a set');
  const { text, params } = condition;
  return setCount(filter) > MOST_JOINED ? sql`(${condition}) IS TRUE` : { text, params };
};

/**
 * The same as sets of customers, for engines that keep them: each subquery selects the customers of one condition, or of
 * several on attributes that stand side by side.
 */
export const compileSet = (filter: ResolvedFilter, context: CompileContext): CustomerSet =>
  setOf(compileNode(filter, { ...context, asSets: true }, false), context);

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
  const ofProgram = 'attribute' in filter && filter.attribute.program !== undefined;
  return 'activity' in filter || 'members' in filter || ofProgram ? 1 : 0;
};

/** `negated` compiles the complement: it is pushed down to the conditions, where what is unknown is decided. */
const compileNode = (filter: ResolvedFilter, context: Compiling, negated: boolean): Condition => {
  const children = 'all' in filter ? filter.all : 'any' in filter ? filter.any : undefined;
  if (children) {
    const parts = children.map((child) => compileNode(child, context, negated));
    return combined(parts, 'all' in filter !== negated, context);
  }
  if ('not' in filter) return compileNode(filter.not, context, !negated);
  if ('attribute' in filter) return attributeCondition(filter.attribute, context, negated);
  if ('activity' in filter) return activityCondition(filter.activity, context, negated);
  if ('everyone' in filter) return negated ? FALSE : TRUE;
  if ('members' in filter) return listedMembers(filter, context, negated);
  throw new TypeError('segment references are replaced by their definitions before a filter is compiled');
};
