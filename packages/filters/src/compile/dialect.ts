import { name, type Sql, type SqlValue, sql } from './sql';

/** The few things that the engines spell differently. */
export interface Dialect {
  /** Whether facts computed from records are columns of `customer`, kept by the replica. */
  readonly keepsFacts: boolean;
  /** Conditions that keep a table's rows to one workspace; none where each workspace has tables of its own. */
  readonly scope: (alias: string, workspaceId: number) => readonly Sql[];
  readonly like: (text: Sql, where: 'ANYWHERE' | 'START' | 'END', part: string) => Sql;
  /** True where the value is another one or unknown. */
  readonly differs: (value: Sql, from: SqlValue) => Sql;
  readonly wholeQuotient: (dividend: Sql, divisor: number) => Sql;
  /** The text that stands at a path of a JSON object of texts; NULL where there is none. */
  readonly leaf: (object: Sql, path: string) => Sql;
  /** `pattern` is one of ours: it becomes a part of the statement, so that it is read once and not for every row. */
  readonly matches: (text: Sql, pattern: string) => Sql;
  readonly double: (text: Sql) => Sql;
  readonly wholeNumber: (text: Sql) => Sql;
  /** Of a decimal amount, in the minor unit of a currency with so many digits. */
  readonly minorUnits: (text: Sql, digits: number) => Sql;
  /** Of numbers that are exact up to 2^53. */
  readonly sum: (value: Sql) => Sql;
  /** Whether rows after which none comes are found by joining; otherwise each customer's latest row is looked up. */
  readonly joinsLatest: boolean;
}

export type DialectName = 'duckdb' | 'mysql';

/** SQL of our own words, which no value of anybody's is part of. */
const literal = (text: string): Sql => ({ text, params: [] });

const quotedPattern = (pattern: string): Sql => {
  if (/['?\\]/.test(pattern)) throw new TypeError(`${pattern} cannot stand in a statement`);
  return literal(`'${pattern}'`);
};

const DUCKDB_LIKE = { ANYWHERE: 'contains', START: 'starts_with', END: 'ends_with' } as const;

const duckdb: Dialect = {
  keepsFacts: true,
  scope: () => [],
  like: (text, where, part) => sql`${name(DUCKDB_LIKE[where])}(${text}, ${part})`,
  differs: (value, from) => sql`${value} IS DISTINCT FROM ${from}`,
  wholeQuotient: (dividend, divisor) => sql`(${dividend}) // ${divisor}`,
  leaf: (object, path) => sql`json_extract_string(${object}, ${path})`,
  matches: (text, pattern) => sql`regexp_matches(${text}, ${quotedPattern(pattern)})`,
  double: (text) => sql`TRY_CAST(${text} AS DOUBLE)`,
  wholeNumber: (text) => sql`TRY_CAST(${text} AS BIGINT)`,
  minorUnits: (text, digits) =>
    sql`TRY_CAST(TRY_CAST(${text} AS DECIMAL(19, ${literal(String(digits))})) * ${literal(String(10 ** digits))} AS BIGINT)`,
  joinsLatest: true,
  // Of the database's own whole numbers it makes a sum of 128 bits, which takes twice as long. Both are exact up to 2^53.
  sum: (value) => sql`SUM(CAST(${value} AS DOUBLE))`,
};

const escapeLike = (part: string): string => part.replace(/[!%_]/g, (character) => `!${character}`);

const mysql: Dialect = {
  keepsFacts: false,
  scope: (alias, workspaceId) => [sql`${name(alias)}.workspace_id = ${workspaceId}`],
  like: (text, where, part) => {
    const escaped = escapeLike(part);
    const pattern = `${where === 'START' ? '' : '%'}${escaped}${where === 'END' ? '' : '%'}`;
    return sql`${text} LIKE ${pattern} ESCAPE '!'`;
  },
  differs: (value, from) => sql`NOT (${value} <=> ${from})`,
  wholeQuotient: (dividend, divisor) => sql`(${dividend}) DIV ${divisor}`,
  leaf: (object, path) => sql`JSON_UNQUOTE(JSON_EXTRACT(${object}, ${path}))`,
  matches: (text, pattern) => sql`${text} REGEXP ${quotedPattern(pattern)}`,
  double: (text) => sql`CAST(${text} AS DOUBLE)`,
  wholeNumber: (text) => sql`CAST(${text} AS SIGNED)`,
  minorUnits: (text, digits) =>
    sql`CAST(CAST(${text} AS DECIMAL(30, ${literal(String(digits))})) * ${literal(String(10 ** digits))} AS SIGNED)`,
  joinsLatest: false,
  sum: (value) => sql`SUM(${value})`,
};

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = { duckdb, mysql };
