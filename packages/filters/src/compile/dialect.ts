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
}

export type DialectName = 'duckdb' | 'mysql';

const DUCKDB_LIKE = { ANYWHERE: 'contains', START: 'starts_with', END: 'ends_with' } as const;

const duckdb: Dialect = {
  keepsFacts: true,
  scope: () => [],
  like: (text, where, part) => sql`${name(DUCKDB_LIKE[where])}(${text}, ${part})`,
  differs: (value, from) => sql`${value} IS DISTINCT FROM ${from}`,
  wholeQuotient: (dividend, divisor) => sql`(${dividend}) // ${divisor}`,
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
};

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = { duckdb, mysql };
