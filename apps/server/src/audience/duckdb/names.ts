/** An identifier in SQL. `at`, among others, is a word of the language. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How a workspace's replica is called inside DuckDB. */
export const catalogOf = (workspaceId: number): string => `workspace_${workspaceId}`;

export const list = (names: readonly string[], alias?: string): string =>
  names.map((name) => (alias === undefined ? quoted(name) : `${alias}.${quoted(name)}`)).join(', ');
