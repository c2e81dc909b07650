/** A column of the record, as far as reading it goes. */
export interface ReadColumn {
  readonly name: string;
  readonly isText: boolean;
  readonly isNullable: boolean;
}

/** Numbers, with NaN for NULL, or texts. */
export type ColumnValues = Float64Array | readonly (string | null)[];

/** Some rows, column by column: what is done with a value is decided once for thousands of them. */
export interface ColumnBatch {
  readonly rows: number;
  /** At least so many values each. They may be others when the next batch is asked for. */
  readonly columns: readonly ColumnValues[];
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const asNumber = (value: unknown): number => (value === null || value === undefined ? Number.NaN : Number(value));

/** Rows, as drivers give them, by their columns. */
export const byColumn = (rows: readonly (readonly unknown[])[], columns: readonly ReadColumn[]): ColumnBatch => ({
  rows: rows.length,
  columns: columns.map(({ isText }, column) =>
    isText ? rows.map((row) => asText(row[column])) : Float64Array.from(rows, (row) => asNumber(row[column])),
  ),
});
