/** An identifier in SQL. `at`, among others, is a word of the language. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The customers as they lie in the file; the view `customer` adds to their facts what is kept beside. */
export const CUSTOMER_ROWS = 'customer_rows';

/** The customers with all that is known of the facts of one table; of the facts of others, the recent part is missing. */
export const customersWith = (table: string): string => `customer_with_${table}`;

export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How a workspace's replica is called inside DuckDB. */
export const catalogOf = (workspaceId: number): string => `workspace_${workspaceId}`;

export const list = (names: readonly string[], alias?: string): string =>
  names.map((name) => (alias === undefined ? quoted(name) : `${alias}.${quoted(name)}`)).join(', ');
