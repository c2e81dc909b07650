import { type Sql, sql } from '@muster/filters';

/**
 * Groups values that differ in spelling only. `rows` selects `folded` and `spelling`; the result has a row for each
 * folded value with how often it occurs (`occurrences`), its most frequent spelling, and how many rows there are in all
 * (`everything`).
 */
export const groupedBySpelling = (rows: Sql): Sql => sql`
  SELECT v.folded, v.spelling, v.occurrences, v.everything FROM (
    SELECT g.folded, g.spelling,
      SUM(g.occurrences) OVER (PARTITION BY g.folded) AS occurrences,
      SUM(g.occurrences) OVER () AS everything,
      ROW_NUMBER() OVER (PARTITION BY g.folded ORDER BY g.occurrences DESC, g.spelling) AS place
    FROM (SELECT s.folded, s.spelling, COUNT(*) AS occurrences FROM (${rows}) s GROUP BY s.folded, s.spelling) g
  ) v WHERE v.place = 1`;
