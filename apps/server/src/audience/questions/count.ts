import { compileFilter, compileSet, join, name, type ResolvedFilter, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, asNumber, contextOf } from './asking';
import { audienceSet, audienceSql } from './matching';

export const count = async (asking: Asking, question: AudienceQuestion): Promise<number> => {
  if (asking.sets) {
    const [size = 0] = await asking.sets.sizes([audienceSet(asking, question)]);
    return size;
  }
  const [row] = await asking.rows(sql`SELECT COUNT(*) AS matched FROM ${audienceSql(asking, question)}`);
  return asNumber(row?.matched);
};

/** How many of the audience match each filter, in one pass over the customers. */
export const countEach = async (
  asking: Asking,
  question: AudienceQuestion,
  filters: readonly ResolvedFilter[],
): Promise<number[]> => {
  if (filters.length === 0) return [];
  const context = contextOf(asking, question);
  if (asking.sets) {
    const audience = audienceSet(asking, question);
    return asking.sets.sizes(filters.map((filter) => ({ all: [audience, compileSet(filter, context)] })));
  }
  const counts = filters.map(
    (filter, index) => sql`COUNT(CASE WHEN ${compileFilter(filter, context)} THEN 1 END) AS ${name(`count_${index}`)}`,
  );
  const [row] = await asking.rows(sql`SELECT ${join(counts, ', ')} FROM ${audienceSql(asking, question)}`);
  return filters.map((_, index) => asNumber(row?.[`count_${index}`]));
};
