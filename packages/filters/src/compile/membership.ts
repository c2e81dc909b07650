import type { CompileContext } from './context';
import { and, type CustomerSet, or, type Sql, sql } from './sql';

/** A condition as an expression, or as the set of the customers for whom it is true. */
export type Condition = Sql | { readonly set: CustomerSet };

/** Whether the customer `c` is among the customers that a subquery selects; never NULL. */
export const membership = (customers: Sql, { memberOf }: CompileContext, negated: boolean): Condition => {
  if (memberOf) return { set: negated ? { not: { customers } } : { customers } };
  return negated ? sql`c.id NOT IN (${customers})` : sql`c.id IN (${customers})`;
};

export const conditionSql = (condition: Condition, { memberOf }: CompileContext): Sql => {
  if (!('set' in condition)) return condition;
  if (!memberOf) throw new TypeError('sets of customers are made for those who can tell whether somebody is in one');
  return memberOf(condition.set);
};

/** What holds of every part, or of any. Sets become one set, so that each customer is looked up once. */
export const combined = (parts: readonly Condition[], every: boolean, context: CompileContext): Condition => {
  const sets = parts.flatMap((part) => ('set' in part ? [part.set] : []));
  const others = parts.flatMap((part) => ('set' in part ? [] : [part]));
  const join = every ? and : or;
  const [only, second] = sets;
  if (!only) return join(others);
  const set = second ? (every ? { all: sets } : { any: sets }) : only;
  return others.length === 0 ? { set } : join([...others, conditionSql({ set }, context)]);
};

/** A set as an expression, where each subquery of it can be told from the others only. */
export const setSql = (set: CustomerSet, isAmong: (customers: Sql) => Sql): Sql => {
  if ('customers' in set) return isAmong(set.customers);
  if ('not' in set) return sql`NOT ${setSql(set.not, isAmong)}`;
  return 'all' in set ? and(set.all.map((each) => setSql(each, isAmong))) : or(set.any.map((each) => setSql(each, isAmong)));
};
