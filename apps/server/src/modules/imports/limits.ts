/**
 * What a file may at most be. Together they bound the memory of an import: its lines are kept as numbers in columns, about
 * 70 bytes each, and every different text once, as bytes.
 */
export const LIMITS = {
  bytes: 512 * 1024 * 1024,
  rows: 5_000_000,
  columns: 200,
  /** Characters of the row of column names. */
  header: 16_000,
  /** Characters of any row. A quote that is never closed would otherwise swallow the rest of the file. */
  rowLength: 256 * 1024,
  linesPerOrder: 10_000,
  storedProblems: 10_000,
  storedNotes: 1_000,
  mappingName: 120,
  /** How long it is known what rows were before an import. */
  undoDays: 30,
} as const;
