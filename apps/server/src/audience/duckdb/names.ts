/** An identifier in SQL. `at`, among others, is a word of the language. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The customers as they lie in the file; the view `customer` adds to their facts what is kept beside. */
export const CUSTOMER_ROWS = 'customer_rows';

export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How a workspace's replica is called inside DuckDB. */
export const catalogOf = (workspaceId: number): string => `workspace_${workspaceId}`;

export const list = (names: readonly string[], alias?: string): string =>
  names.map((name) => (alias === undefined ? quoted(name) : `${alias}.${quoted(name)}`)).join(', ');
