import { compileFilter, join, name, type ResolvedFilter, type Sql, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, asNumber, contextOf } from './asking';
import { audienceSql } from './matching';

/**
 * The sets of customers that conditions speak of, each computed once per customer as a boolean column, although the
 * conditions themselves stand in several groups of a tree: a subquery inside an aggregate is not shared by itself.
 */
class Memberships {
  constructor(private readonly isMember: (customers: Sql) => Sql) {}

  readonly #columns = new Map<string, Sql>();
  readonly #selected: Sql[] = [];

  readonly columnOf = (customers: Sql): Sql => {
    const key = JSON.stringify([customers.text, customers.params]);
    const known = this.#columns.get(key);
    if (known) return known;
    const column = name(`member_${this.#columns.size}`);
    this.#selected.push(sql`${this.isMember(customers)} AS ${column}`);
    const reference = sql`c.${column}`;
    this.#columns.set(key, reference);
    return reference;
  };

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
  const memberships = new Memberships(own.memberOf ?? ((customers) => sql`c.id IN (${customers})`));
  const context = { ...own, ...(asking.dialect.keepsInnerColumns && { memberOf: memberships.columnOf }) };
  const counts = filters.map((filter, index) => {
    return sql`COUNT(CASE WHEN ${compileFilter(filter, context)} THEN 1 END) AS ${name(`count_${index}`)}`;
  });
  const customers = memberships.over(audienceSql(asking, question));
  const [row] = await asking.rows(sql`SELECT ${join(counts, ', ')} FROM ${customers}`);
  return filters.map((_, index) => asNumber(row?.[`count_${index}`]));
};
