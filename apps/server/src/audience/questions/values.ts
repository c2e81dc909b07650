import { and, fold, join, type Sql, sql, type ValueRows, valueLabel, valueRows } from '@muster/filters';
import { BadInput } from '../../errors';
import type { AskedWorkspace, ValueCount } from '../engine';
import { type Asking, asNumber, asText, contextOf } from './asking';
import { groupedBySpelling } from './spellings';

export interface ValuesOptions {
  readonly key: string;
  /** Left out: `key` is an attribute. */
  readonly kind?: string;
  readonly search?: string;
  readonly first: number;
}

/** Numbers and dates are typed in. */
const SUGGESTED: ReadonlySet<string> = new Set(['text', 'choice', 'list']);

/** `folded` and `spelling` of every value that is stored. The items of a list are values of their own. */
const spelledRows = ({ dialect }: Asking, { entry, from, where, compared, given }: ValueRows): Sql => {
  const known = and([...where, sql`${compared} IS NOT NULL`]);
  if (entry.type !== 'list') return sql`SELECT ${compared} AS folded, ${given} AS spelling FROM ${from} WHERE ${known}`;
  return sql`SELECT LOWER(TRIM(item.value)) AS folded, item.value AS spelling FROM ${from}${dialect.items(given)} WHERE ${known}`;
};

/** Codes, and choices of ours, are looked for by the names that people know them by; there are a few hundred at most. */
const MOST_CODES = 1_000;

interface Search {
  /** Folded. */
  readonly search: string;
  readonly first: number;
}

/** Values by the names that people know them by. */
const named = async (asking: Asking, { entry, ...rows }: ValueRows, { search, first }: Search): Promise<ValueCount[]> => {
  const answer =
    await asking.rows(sql`SELECT x.spelling AS spelling, x.occurrences AS occurrences FROM (${groupedBySpelling(spelledRows(asking, { entry, ...rows }))}) x
    ORDER BY x.occurrences DESC, x.folded LIMIT ${MOST_CODES}`);
  const known = answer.map((row) => {
    const spelling = asText(row.spelling) ?? '';
    const value = entry.choices?.find((choice) => fold(choice.value) === fold(spelling))?.value ?? spelling;
    return { value, label: valueLabel(entry, value), count: asNumber(row.occurrences) };
  });
  const begins = ({ label }: ValueCount): number => Number(fold(label).startsWith(search));
  const matching = known.filter(({ label }) => fold(label).includes(search));
  return (search === '' ? matching : matching.toSorted((a, b) => begins(b) - begins(a))).slice(0, first);
};

/** Values that are stored for an attribute or a record field: those that begin with `search` first, then by frequency. */
export const values = async (asking: Asking, { catalog }: AskedWorkspace, options: ValuesOptions): Promise<ValueCount[]> => {
  const { key, kind, first } = options;
  // No value that is suggested depends on the time, but for what has expired by now.
  const rows = valueRows({ key, ...(kind !== undefined && { kind }) }, contextOf(asking, { catalog, now: Date.now() }));
  if (rows === undefined || !SUGGESTED.has(rows.entry.type)) throw new BadInput(`Values of “${key}” are not suggested.`, ['key']);
  const search = fold(options.search ?? '');
  if (rows.entry.coding ?? rows.entry.choices) return named(asking, rows, { search, first });
  const spelled = spelledRows(asking, rows);
  const { contains, startsWith } = asking.dialect;
  const found =
    search === '' ? spelled : sql`SELECT f.folded, f.spelling FROM (${spelled}) f WHERE ${contains(sql`f.folded`, search)}`;
  const order = join(
    [
      ...(search === '' ? [] : [sql`CASE WHEN ${startsWith(sql`x.folded`, search)} THEN 0 ELSE 1 END`]),
      sql`x.occurrences DESC`,
      sql`x.folded`,
    ],
    ', ',
  );
  const answer = await asking.rows(sql`SELECT x.spelling AS spelling, x.occurrences AS occurrences
    FROM (${groupedBySpelling(found)}) x ORDER BY ${order} LIMIT ${first}`);
  return answer.map((row) => {
    const value = asText(row.spelling) ?? '';
    return { value, label: value, count: asNumber(row.occurrences) };
  });
};
