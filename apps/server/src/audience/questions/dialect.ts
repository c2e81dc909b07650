import { type DialectName, LIST_SEPARATOR, type Sql, sql } from '@muster/filters';

export type Direction = 'ASC' | 'DESC';

/** The few things that the engines spell differently, beside what filters need. */
export interface Dialect {
  readonly name: DialectName;
  /** Keeps the rows `alias` to a workspace; `TRUE` where each workspace has tables of its own. */
  readonly scope: (alias: Sql, workspaceId: number) => Sql;
  /** Orders with what is unknown last. */
  readonly unknownLast: (value: Sql, direction: Direction) => Sql;
  readonly contains: (text: Sql, part: string) => Sql;
  readonly startsWith: (text: Sql, part: string) => Sql;
  /** The items of a column that holds a list as JSON text, as a table `item(value)` to join with. */
  readonly items: (list: Sql) => Sql;
  /** The same of a folded list, whose items stand between separators: some are empty. */
  readonly foldedItems: (list: Sql) => Sql;
}

const descending = { ASC: sql`ASC`, DESC: sql`DESC` };

export const duckdbDialect: Dialect = {
  name: 'duckdb',
  scope: () => sql`TRUE`,
  unknownLast: (value, direction) => sql`${value} ${descending[direction]} NULLS LAST`,
  contains: (text, part) => sql`contains(${text}, ${part})`,
  startsWith: (text, part) => sql`starts_with(${text}, ${part})`,
  items: (list) => sql`, LATERAL (SELECT unnest(from_json(${list}, '["VARCHAR"]')) AS value) item`,
  foldedItems: (list) => sql`, LATERAL (SELECT unnest(string_split(${list}, ${LIST_SEPARATOR})) AS value) item`,
};

const jsonItems = (list: Sql): Sql => sql`, JSON_TABLE(${list}, '$[*]' COLUMNS (value VARCHAR(200) PATH '$')) item`;

/** Text between separators as a JSON list of texts. Folded text has no control characters that would have to be escaped, too. */
const asJsonList = (list: Sql): Sql => {
  const escaped = sql`REPLACE(REPLACE(${list}, ${'\\'}, ${'\\\\'}), ${'"'}, ${'\\"'})`;
  return sql`CONCAT('["', REPLACE(${escaped}, ${LIST_SEPARATOR}, ${'","'}), '"]')`;
};

export const mysqlDialect: Dialect = {
  name: 'mysql',
  scope: (alias, workspaceId) => sql`${alias}.workspace_id = ${workspaceId}`,
  unknownLast: (value, direction) => sql`${value} IS NULL, ${value} ${descending[direction]}`,
  contains: (text, part) => sql`INSTR(${text}, ${part}) > 0`,
  startsWith: (text, part) => sql`LEFT(${text}, CHAR_LENGTH(${part})) = ${part}`,
  items: jsonItems,
  foldedItems: (list) => jsonItems(asJsonList(list)),
};
