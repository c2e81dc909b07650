import { compileFilter, join, type ResolvedFilter, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, asNumber, contextOf } from './asking';
import { audienceSql } from './matching';

/**
 * How many of the audience match each combination of filters, and none of the others, in one pass over the customers. A
 * combination is a number in which bit `i` stands for filter `i`, and the place of its count in the answer; 0 is none.
 */
export const overlap = async (
  asking: Asking,
  question: AudienceQuestion,
  filters: readonly ResolvedFilter[],
): Promise<number[]> => {
  const context = contextOf(asking, question);
  const bits = filters.map((filter, index) => sql`CASE WHEN ${compileFilter(filter, context)} THEN ${2 ** index} ELSE 0 END`);
  const combination = bits.length > 0 ? join(bits, ' + ') : sql`0`;
  const rows = await asking.rows(sql`SELECT o.combination AS combination, COUNT(*) AS customers
    FROM (SELECT ${combination} AS combination FROM ${audienceSql(asking, question)}) o GROUP BY o.combination`);
  const counts = new Map(rows.map((row) => [asNumber(row.combination), asNumber(row.customers)]));
  return Array.from({ length: 2 ** filters.length }, (_, each) => counts.get(each) ?? 0);
};
