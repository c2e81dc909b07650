import { type CustomerSet, compileFilter, join, name, type ResolvedFilter, type Sql, setSql, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, asNumber, contextOf } from './asking';
import { audienceSql } from './matching';

/**
 * The sets of customers that conditions speak of, each computed once per customer as a boolean column, although the
 * conditions themselves stand in several groups of a tree: a subquery inside an aggregate is not shared by itself.
 */
class Memberships {
  readonly #columns = new Map<string, Sql>();
  readonly #selected: Sql[] = [];

  columnOf(isMember: Sql): Sql {
    const key = JSON.stringify(isMember);
    const known = this.#columns.get(key);
    if (known) return known;
    const column = name(`member_${this.#columns.size}`);
    this.#selected.push(sql`${isMember} AS ${column}`);
    const reference = sql`c.${column}`;
    this.#columns.set(key, reference);
    return reference;
  }

  over(audience: Sql): Sql {
    return sql`(SELECT ${join([sql`c.*`, ...this.#selected], ', ')} FROM ${audience}) c`;
  }
}

/** How many of the audience match each filter, in one pass over the customers. */
export const countEach = async (
  asking: Asking,
  question: AudienceQuestion,
  filters: readonly ResolvedFilter[],
): Promise<number[]> => {
  if (filters.length === 0) return [];
  const own = contextOf(asking, question);
  const memberships = new Memberships();
  const { memberOf } = own;
  const column = (set: CustomerSet): Sql =>
    memberOf
      ? memberships.columnOf(memberOf(set))
      : setSql(set, (customers) => memberships.columnOf(sql`c.id IN (${customers})`));
  const context = { ...own, ...(asking.dialect.keepsInnerColumns && { memberOf: column }) };
  const counts = filters.map((filter, index) => {
    return sql`COUNT(CASE WHEN ${compileFilter(filter, context)} THEN 1 END) AS ${name(`count_${index}`)}`;
  });
  const customers = memberships.over(audienceSql(asking, question));
  const [row] = await asking.rows(sql`SELECT ${join(counts, ', ')} FROM ${customers}`);
  return filters.map((_, index) => asNumber(row?.[`count_${index}`]));
};
