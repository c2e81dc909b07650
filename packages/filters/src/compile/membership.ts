import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { and, type CustomerSet, or, type Sql, sql } from './sql';

/** A condition as an expression over `customer c`, or as the set of the customers for whom it is true. */
export type Condition = Sql | { readonly set: CustomerSet };

/** What is compiled to: one expression, or sets of customers, each of which can be found on its own. */
export interface Compiling extends CompileContext {
  readonly asSets: boolean;
}

/** Whether the customer `c` is among the customers that a subquery selects; never NULL. */
export const membership = (customers: Sql, { asSets }: Compiling, negated: boolean): Condition => {
  if (asSets) return { set: negated ? { not: { customers } } : { customers } };
  return negated ? sql`c.id NOT IN (${customers})` : sql`c.id IN (${customers})`;
};

/** A condition as a set, whatever it is. */
export const setOf = (condition: Condition, { dialect, workspaceId }: CompileContext): CustomerSet => {
  if ('set' in condition) return condition.set;
  const holds = and([...DIALECTS[dialect].scope('c', workspaceId), condition]);
  return { customers: sql`SELECT c.id AS customer_id FROM customer c WHERE ${holds}` };
};

/** What holds of every part, or of any. Parts that are no sets are looked at together, in one pass over the customers. */
export const combined = (parts: readonly Condition[], every: boolean, context: Compiling): Condition => {
  const sets = parts.flatMap((part) => ('set' in part ? [part.set] : []));
  const others = parts.flatMap((part) => ('set' in part ? [] : [part]));
  const rest = every ? and(others) : or(others);
  if (sets.length === 0) return rest;
  const all = others.length === 0 ? sets : [...sets, setOf(rest, context)];
  const [only, second] = all;
  if (only && !second) return { set: only };
  return { set: every ? { all } : { any: all } };
};
