import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { and, type CustomerSet, type FoundCustomers, type MeasuredCustomers, or, type Sql, sql } from './sql';
import { rangesOf, type SignedTest } from './test';

/** An expression over `customer c`. */
interface Expression extends Sql {
  /** The amount that is all it asks about. */
  readonly measured?: MeasuredValue;
}

interface MeasuredValue {
  readonly value: Sql;
  readonly test: SignedTest;
}

/** A condition as an expression over `customer c`, or as the set of the customers for whom it is true. */
export type Condition = Expression | { readonly set: CustomerSet };

/** What is compiled to: one expression, or sets of customers, each of which can be found on its own. */
export interface Compiling extends CompileContext {
  readonly asSets: boolean;
}

/** Whether the customer `c` is among the customers that a subquery selects; never NULL. */
export const membership = (found: FoundCustomers, { asSets }: Compiling, negated: boolean): Condition => {
  if (asSets) return { set: negated ? { not: found } : found };
  const { customers } = found;
  return negated ? sql`c.id NOT IN (${customers})` : sql`c.id IN (${customers})`;
};

/** Customers by an amount of each, which the SQL selects as `amount`; undefined where the test is not one of amounts. */
export const measuredBy = (customers: Sql, { positive, negated }: SignedTest): MeasuredCustomers | undefined => {
  const ranges = rangesOf(positive);
  return ranges && { customers, ranges, negated };
};

/** A condition as a set, whatever it is. */
export const setOf = (condition: Condition, { dialect, workspaceId }: CompileContext): CustomerSet => {
  if ('set' in condition) return condition.set;
  const scope = DIALECTS[dialect].scope('c', workspaceId);
  const customers = sql`SELECT c.id AS customer_id FROM customer c WHERE ${and([...scope, condition])}`;
  if (!condition.measured) return { customers };
  const { value, test } = condition.measured;
  const amounts = sql`SELECT c.id AS customer_id, ${value} AS amount FROM customer c WHERE ${and(scope)}`;
  return { customers, measured: measuredBy(amounts, test) };
};

/** More conditions on attributes than these are looked at together: each set takes a pass over the customers. */
const MOST_PASSES = 3;

/**
 * What holds of every part, or of any. Beside sets, a few parts that are none become sets of their own, so that whoever asks
 * again with one condition changed finds the others known.
 */
export const combined = (parts: readonly Condition[], every: boolean, context: Compiling): Condition => {
  const sets = parts.flatMap((part) => ('set' in part ? [part.set] : []));
  const others = parts.flatMap((part) => ('set' in part ? [] : [part]));
  if (sets.length === 0) return every ? and(others) : or(others);
  const rest = others.length > MOST_PASSES ? [every ? and(others) : or(others)] : others;
  const all = [...sets, ...rest.map((part) => setOf(part, context))];
  const [only, second] = all;
  if (only && !second) return { set: only };
  return { set: every ? { all } : { any: all } };
};
