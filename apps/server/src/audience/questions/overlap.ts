import { compileFilter, compileSet, join, type ResolvedFilter, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type AskedSets, type Asking, asNumber, contextOf } from './asking';
import { audienceSet, audienceSql } from './matching';

type Filters = readonly ResolvedFilter[];

const bySets = (asking: Asking, sets: AskedSets, question: AudienceQuestion, filters: Filters): Promise<number[]> => {
  const context = contextOf(asking, question);
  const audience = audienceSet(asking, question);
  const matching = filters.map((filter) => compileSet(filter, context));
  const others = matching.map((set) => ({ not: set }));
  const sidesOf = (place: number) => matching.map((set, index) => ((place >> index) % 2 === 1 ? set : (others[index] ?? set)));
  return sets.sizes(Array.from({ length: 2 ** filters.length }, (_, place) => ({ all: [audience, ...sidesOf(place)] })));
};

const inOnePass = async (asking: Asking, question: AudienceQuestion, filters: Filters): Promise<number[]> => {
  const context = contextOf(asking, question);
  const bits = filters.map((filter, index) => sql`CASE WHEN ${compileFilter(filter, context)} THEN ${2 ** index} ELSE 0 END`);
  const combination = bits.length > 0 ? join(bits, ' + ') : sql`0`;
  const rows = await asking.rows(sql`SELECT o.combination AS combination, COUNT(*) AS customers
    FROM (SELECT ${combination} AS combination FROM ${audienceSql(asking, question)}) o GROUP BY o.combination`);
  const counts = new Map(rows.map((row) => [asNumber(row.combination), asNumber(row.customers)]));
  return Array.from({ length: 2 ** filters.length }, (_, each) => counts.get(each) ?? 0);
};

/**
 * How many of the audience match each combination of filters, and none of the others. A combination is a number in which bit
 * `i` stands for filter `i`, and the place of its count in the answer; 0 is none.
 */
export const overlap = (asking: Asking, question: AudienceQuestion, filters: Filters): Promise<number[]> =>
  asking.sets ? bySets(asking, asking.sets, question, filters) : inOnePass(asking, question, filters);
