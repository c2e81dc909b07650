import type { EvaluationContext } from '../evaluate/value';
import type { Filter } from '../tree';
import { activityText } from './activity';
import { attributeText } from './attribute';
import { listed, quoted } from './words';

export { dayText, resolvedDates } from './dates';

export interface DescribeContext extends EvaluationContext {
  /** The name of a segment that the filter refers to. */
  readonly segmentName?: (id: string) => string | undefined;
}

/**
 * A filter as one English sentence without a full stop: "Customers who are in Austria and (who … or whose …)". The
 * dates that relative ones mean today stand in brackets.
 */
export const describe = (filter: Filter, context: DescribeContext): string => {
  const only = onlyChild(filter);
  if (only) return describe(only, context);
  if ('everyone' in filter) return 'All customers';
  return `Customers ${clause(filter, context, { negated: false, outer: true })}`;
};

/** The one member of a group that says no more than its member does. */
const onlyChild = (filter: Filter): Filter | undefined => {
  const children = 'all' in filter ? filter.all : 'any' in filter ? filter.any : [];
  return children.length === 1 ? children[0] : undefined;
};

/** "not" is said at the conditions, as the compilers do: none of A and B is "not A and not B". */
const clause = (filter: Filter, context: DescribeContext, { negated, outer }: { negated: boolean; outer: boolean }): string => {
  if ('not' in filter) return clause(filter.not, context, { negated: !negated, outer });
  if ('attribute' in filter) return attributeText(filter.attribute, negated, context);
  if ('activity' in filter) return activityText(filter.activity, negated, context);
  if ('segment' in filter) {
    const name = context.segmentName?.(filter.segment) ?? filter.segment;
    return `who are ${negated ? 'not ' : ''}in the segment ${quoted(name)}`;
  }
  if ('everyone' in filter) return negated ? 'who do not exist' : 'who are customers at all';
  const children = 'all' in filter ? filter.all : filter.any;
  const conjunction = 'all' in filter !== negated ? 'and' : 'or';
  const clauses = children.map((child) => clause(child, context, { negated, outer: children.length === 1 && outer }));
  const text = listed(clauses, conjunction);
  return outer || clauses.length === 1 ? text : `(${text})`;
};
