import type { CompileContext } from './context';
import { type Sql, sql } from './sql';

/** Whether the customer `c` is among the customers that a subquery selects; never NULL. */
export const membershipSql = (customers: Sql, { memberOf }: CompileContext, negated: boolean): Sql => {
  if (memberOf) return negated ? sql`NOT ${memberOf(customers)}` : memberOf(customers);
  return negated ? sql`c.id NOT IN (${customers})` : sql`c.id IN (${customers})`;
};
