import type { EvaluationContext } from '../evaluate/value';
import { childrenOf } from '../segments';
import type { Condition, ResolvedFilter } from '../tree';
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
export const describe = (filter: ResolvedFilter, context: DescribeContext): string => {
  const only = onlyChild(filter);
  if (only) return describe(only, context);
  if ('everyone' in filter) return 'All customers';
  return `Customers ${clause(filter, context, { negated: false, outer: true })}`;
};

/** The one member of a group that says no more than its member does; what is not not so is so. */
const onlyChild = (filter: ResolvedFilter): ResolvedFilter | undefined => {
  if ('not' in filter) return 'not' in filter.not ? filter.not.not : undefined;
  const children = 'all' in filter ? filter.all : 'any' in filter ? filter.any : [];
  return children.length === 1 ? children[0] : undefined;
};

interface Place {
  readonly negated: boolean;
  /** Nothing stands beside it, so that it needs no brackets. */
  readonly outer: boolean;
}

/** "not" is said at the conditions, as the compilers do: none of A and B is "not A and not B". */
const clause = (filter: ResolvedFilter, context: DescribeContext, { negated, outer }: Place): string => {
  if ('not' in filter) return clause(filter.not, context, { negated: !negated, outer });
  if (!('all' in filter || 'any' in filter)) return conditionText(filter, context, negated);
  const members = membersOf(filter, negated);
  const conjunction = 'all' in filter !== negated ? 'and' : 'or';
  const clauses = members.map((member) => clause(member.filter, context, { ...member, outer: members.length === 1 && outer }));
  const text = listed(clauses, conjunction);
  return outer || clauses.length === 1 ? text : `(${text})`;
};

interface Member {
  readonly filter: ResolvedFilter;
  readonly negated: boolean;
}

/** The members of a group. Those of a group inside it that joins them by the same word say no more there than here. */
const membersOf = (filter: ResolvedFilter, negated: boolean): readonly Member[] => {
  const isAnd = 'all' in filter !== negated;
  return childrenOf(filter).flatMap((child): readonly Member[] => {
    const [inner, sign] = 'not' in child.filter ? [child.filter.not, !negated] : [child.filter, negated];
    const isGroup = 'all' in inner || 'any' in inner;
    return isGroup && ('all' in inner !== sign) === isAnd ? membersOf(inner, sign) : [{ filter: inner, negated: sign }];
  });
};

const conditionText = (
  condition: Condition | { readonly segment: string },
  context: DescribeContext,
  negated: boolean,
): string => {
  if ('attribute' in condition) return attributeText(condition.attribute, negated, context);
  if ('activity' in condition) return activityText(condition.activity, negated, context);
  if ('everyone' in condition) return negated ? 'who do not exist' : 'who are customers at all';
  const are = negated ? 'who are not' : 'who are';
  // Only a reference knows whose list it is.
  if ('members' in condition) return `${are} in a list of customers`;
  return `${are} in the segment ${quoted(context.segmentName?.(condition.segment) ?? condition.segment)}`;
};
