import { type AttributeEntry, attributeSql, attributeTextSql, sql, valueLabel } from '@muster/filters';
import { BadInput } from '../../errors';
import type { AudienceQuestion, Slice } from '../engine';
import { type Asking, asNumber, asText, contextOf, type Row } from './asking';
import { type Bucket, bucketSql, bucketsOf, OLDER } from './buckets';
import { audienceSql } from './matching';
import { groupedBySpelling } from './spellings';

export interface BreakdownOptions {
  readonly key: string;
  readonly first: number;
}

interface Parts {
  readonly slices: readonly Slice[];
  readonly unknown: number;
  readonly everything: number;
}

/** The rest and the unknown become slices of their own, so that the slices add up to the audience. */
const complete = ({ slices, unknown, everything }: Parts): Slice[] => {
  const other = everything - unknown - slices.reduce((sum, slice) => sum + slice.count, 0);
  return [
    ...slices,
    ...(other > 0 ? [{ value: null, label: 'Other', count: other }] : []),
    ...(unknown > 0 ? [{ value: null, label: 'Unknown', count: unknown }] : []),
  ];
};

interface Subject {
  readonly entry: AttributeEntry;
  readonly question: AudienceQuestion;
  readonly first: number;
}

/** A value, and how it is shown. Engines spell what is true differently. */
const namesOf = (entry: AttributeEntry, { folded, spelling }: Row): Pick<Slice, 'value' | 'label'> => {
  if (entry.type === 'boolean') {
    return Number(folded) === 1 ? { value: 'true', label: 'Yes' } : { value: 'false', label: 'No' };
  }
  const value = asText(spelling ?? null);
  return { value, label: valueLabel(entry, value ?? '') };
};

/** By value: the most frequent ones. */
const byValue = async (asking: Asking, { entry, question, first }: Subject): Promise<Slice[]> => {
  const context = contextOf(asking, question);
  const rows = sql`SELECT ${attributeSql(entry.key, context)} AS folded, ${attributeTextSql(entry.key, context)} AS spelling
    FROM ${audienceSql(asking, question)}`;
  const answer = await asking.rows(sql`SELECT x.folded AS folded, x.spelling AS spelling, x.occurrences AS occurrences,
      x.everything AS everything
    FROM (${groupedBySpelling(rows)}) x
    ORDER BY CASE WHEN x.folded IS NULL THEN 0 ELSE 1 END, x.occurrences DESC, x.folded LIMIT ${first + 1}`);
  const known = answer.filter((row) => row.folded !== null).slice(0, first);
  return complete({
    slices: known.map((row) => ({ ...namesOf(entry, row), count: asNumber(row.occurrences) })),
    unknown: asNumber(answer.find((row) => row.folded === null)?.occurrences),
    everything: asNumber(answer[0]?.everything),
  });
};

/**
 * By the items of lists: the most frequent ones. A customer counts once for each item, however often and in whatever
 * spelling it stands there, so that the slices come to more than the audience.
 */
const byItem = async (asking: Asking, { entry, question, first }: Subject): Promise<Slice[]> => {
  const context = contextOf(asking, question);
  const audience = audienceSql(asking, question);
  const compared = attributeSql(entry.key, context);
  const lists = sql`(SELECT c.id AS id, ${attributeTextSql(entry.key, context)} AS list FROM ${audience} AND ${compared} IS NOT NULL) l`;
  const items = sql`SELECT i.folded AS folded, MIN(i.spelling) AS spelling FROM (
      SELECT l.id AS id, LOWER(TRIM(item.value)) AS folded, item.value AS spelling FROM ${lists}${asking.dialect.items(sql`l.list`)}
    ) i WHERE i.folded <> '' GROUP BY i.id, i.folded`;
  const answer = await asking.rows(sql`SELECT x.folded AS folded, x.spelling AS spelling, x.occurrences AS occurrences,
      t.everything AS everything, t.known AS known
    FROM (SELECT COUNT(*) AS everything, COUNT(${compared}) AS known FROM ${audience}) t
    LEFT JOIN (${groupedBySpelling(items)}) x ON 1 = 1
    ORDER BY x.occurrences DESC, x.folded LIMIT ${first}`);
  const unknown = asNumber(answer[0]?.everything) - asNumber(answer[0]?.known);
  return [
    ...answer.filter((row) => row.folded !== null).map((row) => ({ ...namesOf(entry, row), count: asNumber(row.occurrences) })),
    ...(unknown > 0 ? [{ value: null, label: 'Unknown', count: unknown }] : []),
  ];
};

interface Counted {
  readonly bucket: Bucket;
  readonly count: number;
}

/** A month of days and the same month of moments are one. */
const sameBuckets = (counted: readonly Counted[]): Counted[] => {
  const byValue = new Map<string, Counted>();
  for (const { bucket, count } of counted) {
    const known = byValue.get(bucket.value);
    byValue.set(bucket.value, { bucket: known?.bucket ?? bucket, count: count + (known?.count ?? 0) });
  }
  return [...byValue.values()];
};

/** By size or by month: the most frequent buckets, in their own order. */
const byBucket = async (asking: Asking, { entry, question, first }: Subject): Promise<Slice[]> => {
  const context = contextOf(asking, question);
  const buckets = bucketsOf(entry, context);
  const rows = await asking.rows(sql`SELECT b.bucket AS bucket, COUNT(*) AS customers, COUNT(b.value) AS known FROM (
      SELECT v.value, ${bucketSql(sql`v.value`, buckets)} AS bucket
      FROM (SELECT ${attributeSql(entry.key, context)} AS value FROM ${audienceSql(asking, question)}) v
    ) b GROUP BY b.bucket`);
  const counted = sameBuckets(
    rows.flatMap((row) => {
      const bucket = row.bucket === null ? undefined : buckets[asNumber(row.bucket)];
      return bucket && bucket.value !== OLDER ? [{ bucket, count: asNumber(row.customers) }] : [];
    }),
  );
  const shown = counted
    .toSorted((a, b) => b.count - a.count || a.bucket.from - b.bucket.from)
    .slice(0, first)
    .toSorted((a, b) => a.bucket.from - b.bucket.from);
  const everything = rows.reduce((sum, row) => sum + asNumber(row.customers), 0);
  const known = rows.reduce((sum, row) => sum + asNumber(row.known), 0);
  return complete({
    slices: shown.map(({ bucket: { value, label }, count }) => ({ value, label, count })),
    unknown: everything - known,
    everything,
  });
};

/** How the audience spreads over the values of an attribute: the `first` largest slices, the rest, and who is unknown. */
export const breakdown = async (
  asking: Asking,
  question: AudienceQuestion,
  { key, first }: BreakdownOptions,
): Promise<Slice[]> => {
  const entry = question.catalog.attribute(key);
  if (entry === undefined) throw new BadInput(`There is no attribute “${key}”.`, ['by']);
  if (entry.program === 'REQUIRED')
    throw new BadInput(`“${key}” is kept by program; an audience is not broken down by it.`, ['by']);
  const subject = { entry, question, first };
  if (entry.type === 'list') return byItem(asking, subject);
  const isMeasured = entry.type === 'number' || entry.type === 'money' || entry.type === 'date';
  return (isMeasured ? byBucket : byValue)(asking, subject);
};
