import { type Catalog, type Coding, fold, join, name, type Sql, sql, type ValueSource, valueSource } from '@muster/filters';
import { BadInput } from '../../errors';
import { type Asking, asText } from './asking';
import { groupedBySpelling } from './spellings';

export interface ValuesOptions {
  readonly key: string;
  /** Left out: `key` is an attribute. */
  readonly kind?: string;
  readonly search?: string;
  readonly first: number;
}

/** `folded` and `spelling` of every value that is stored. The items of a list are values of their own. */
const valueRows = (asking: Asking, source: ValueSource, isList: boolean): Sql => {
  const { dialect, workspace } = asking;
  const scope = dialect.scope(sql`r`, workspace.id);
  const stored = sql`r.${name(source.column)}`;
  if (isList) {
    return sql`SELECT LOWER(TRIM(item.value)) AS folded, item.value AS spelling
      FROM ${name(source.table)} r${dialect.items(stored)} WHERE ${scope} AND ${stored} IS NOT NULL`;
  }
  const folded = sql`r.${name(source.foldedColumn ?? source.column)}`;
  return sql`SELECT ${folded} AS folded, ${stored} AS spelling FROM ${name(source.table)} r WHERE ${scope} AND ${folded} IS NOT NULL`;
};

/** Codes are looked for by the names that people know them by; there are a few hundred at most. */
const MOST_CODES = 1_000;

const names = async (asking: Asking, source: ValueSource, { coding, search, first }: Names): Promise<string[]> => {
  const answer =
    await asking.rows(sql`SELECT x.spelling AS spelling FROM (${groupedBySpelling(valueRows(asking, source, false))}) x
    ORDER BY x.occurrences DESC, x.folded LIMIT ${MOST_CODES}`);
  const known = answer.map((row) => coding.name(asText(row.spelling) ?? '')).filter((text) => fold(text).includes(search));
  return known.toSorted((a, b) => Number(fold(b).startsWith(search)) - Number(fold(a).startsWith(search))).slice(0, first);
};

interface Names {
  readonly coding: Coding;
  /** Folded. */
  readonly search: string;
  readonly first: number;
}

const typeOf = (catalog: Catalog, { key, kind }: ValuesOptions): string | undefined =>
  (kind === undefined ? catalog.attribute(key) : catalog.field(kind, key)?.field)?.type;

/** Values that are stored for an attribute or a record field: those that begin with `search` first, then by frequency. */
export const values = async (asking: Asking, catalog: Catalog, options: ValuesOptions): Promise<string[]> => {
  const source = valueSource(catalog, options.key, options.kind);
  // Numbers and dates are typed in; choices stand in the catalog.
  if (source?.foldedColumn === undefined) throw new BadInput(`Values of “${options.key}” are not suggested.`, ['key']);
  const search = fold(options.search ?? '');
  const coding = options.kind === undefined ? catalog.attribute(options.key)?.coding : undefined;
  if (coding !== undefined) return names(asking, source, { coding, search, first: options.first });
  const rows = valueRows(asking, source, typeOf(catalog, options) === 'list');
  const { contains, startsWith } = asking.dialect;
  const found = search === '' ? rows : sql`SELECT f.folded, f.spelling FROM (${rows}) f WHERE ${contains(sql`f.folded`, search)}`;
  const order = join(
    [
      ...(search === '' ? [] : [sql`CASE WHEN ${startsWith(sql`x.folded`, search)} THEN 0 ELSE 1 END`]),
      sql`x.occurrences DESC`,
      sql`x.folded`,
    ],
    ', ',
  );
  const answer = await asking.rows(sql`SELECT x.spelling AS spelling FROM (${groupedBySpelling(found)}) x
    ORDER BY ${order} LIMIT ${options.first}`);
  return answer.map((row) => asText(row.spelling) ?? '');
};
