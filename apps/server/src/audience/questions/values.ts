import {
  type AttributeRows,
  and,
  type FieldRows,
  fold,
  join,
  type Sql,
  sql,
  TRUE,
  type ValueRows,
  valueLabel,
  valueRows,
} from '@muster/filters';
import { BadInput } from '../../errors';
import type { AskedWorkspace, ValueCount } from '../engine';
import { type Asking, asNumber, asText, contextOf } from './asking';
import { recordedSpellings } from './recorded-spellings';
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

/** `folded` and `spelling` of every value that customers have. The items of a list are values of their own. */
const spelledRows = ({ dialect }: Asking, { entry, from, where, compared, given }: AttributeRows): Sql => {
  const known = and([...where, sql`${compared} IS NOT NULL`]);
  if (entry.type !== 'list') return sql`SELECT ${compared} AS folded, ${given} AS spelling FROM ${from} WHERE ${known}`;
  return sql`SELECT LOWER(TRIM(item.value)) AS folded, item.value AS spelling FROM ${from}${dialect.items(given)} WHERE ${known}`;
};

/** `folded` and `id` of every value that records have. */
const recordRows = ({ dialect }: Asking, { entry, from, where, compared }: FieldRows): Sql => {
  const known = and([...where, sql`${compared} IS NOT NULL`]);
  if (entry.type !== 'list') return sql`SELECT ${compared} AS folded, r.id AS id FROM ${from} WHERE ${known}`;
  return sql`SELECT item.value AS folded, r.id AS id FROM ${from}${dialect.foldedItems(compared)} WHERE ${known} AND item.value <> ''`;
};

/** Which values there are, and in what order and number they are wanted. */
interface Wanted {
  /** Of the rows `f`. */
  readonly where: Sql;
  /** Of the values `x`. */
  readonly order: readonly Sql[];
  readonly most: number;
}

interface Found {
  readonly value: string;
  readonly count: number;
}

/** Customers' values, each in its most frequent spelling. */
const ofCustomers = async (asking: Asking, rows: AttributeRows, { where, order, most }: Wanted): Promise<Found[]> => {
  const spelled = sql`SELECT f.folded, f.spelling FROM (${spelledRows(asking, rows)}) f WHERE ${where}`;
  const answer = await asking.rows(sql`SELECT x.spelling AS spelling, x.occurrences AS occurrences
    FROM (${groupedBySpelling(spelled)}) x ORDER BY ${join(order, ', ')} LIMIT ${most}`);
  return answer.map((row) => ({ value: asText(row.spelling) ?? '', count: asNumber(row.occurrences) }));
};

/** Records' values, each in the spelling of the record that was the last to be made: the record alone has how they were given. */
const ofRecords = async (asking: Asking, rows: FieldRows, { where, order, most }: Wanted): Promise<Found[]> => {
  const grouped = sql`SELECT f.folded, COUNT(*) AS occurrences, MAX(f.id) AS latest FROM (${recordRows(asking, rows)}) f
    WHERE ${where} GROUP BY f.folded`;
  const answer = await asking.rows(sql`SELECT x.folded AS folded, x.occurrences AS occurrences, x.latest AS latest
    FROM (${grouped}) x ORDER BY ${join(order, ', ')} LIMIT ${most}`);
  const values = answer.map((row) => ({ folded: asText(row.folded) ?? '', recordId: asNumber(row.latest) }));
  const spellings = await recordedSpellings(asking, rows, values);
  return answer.map((row, index) => ({ value: spellings[index] ?? '', count: asNumber(row.occurrences) }));
};

const found = (asking: Asking, rows: ValueRows, wanted: Wanted): Promise<Found[]> =>
  rows.of === 'CUSTOMERS' ? ofCustomers(asking, rows, wanted) : ofRecords(asking, rows, wanted);

const BY_FREQUENCY = [sql`x.occurrences DESC`, sql`x.folded`];

/** Codes, and choices of ours, are looked for by the names that people know them by; there are a few hundred at most. */
const MOST_CODES = 1_000;

interface Search {
  /** Folded. */
  readonly search: string;
  readonly first: number;
}

/** Values by the names that people know them by. */
const named = async (asking: Asking, rows: ValueRows, { search, first }: Search): Promise<ValueCount[]> => {
  const { entry } = rows;
  const all = await found(asking, rows, { where: TRUE, order: BY_FREQUENCY, most: MOST_CODES });
  const known = all.map(({ value: spelling, count }) => {
    const value = entry.choices?.find((choice) => fold(choice.value) === fold(spelling))?.value ?? spelling;
    return { value, label: valueLabel(entry, value), count };
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
  const { contains, startsWith } = asking.dialect;
  const beginsFirst = sql`CASE WHEN ${startsWith(sql`x.folded`, search)} THEN 0 ELSE 1 END`;
  const wanted =
    search === ''
      ? { where: TRUE, order: BY_FREQUENCY }
      : { where: contains(sql`f.folded`, search), order: [beginsFirst, ...BY_FREQUENCY] };
  const answer = await found(asking, rows, { ...wanted, most: first });
  return answer.map(({ value, count }) => ({ value, label: value, count }));
};
