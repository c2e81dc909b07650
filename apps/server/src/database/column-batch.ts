/** A column of the record, as far as reading it goes. */
export interface ReadColumn {
  readonly name: string;
  readonly isText: boolean;
  readonly isNullable: boolean;
}

/** Texts of which few come again and again, by their numbers among `words`: NO_WORD for NULL. */
export interface NumberedTexts {
  readonly codes: Int32Array;
  /** Grows while batches are read; where it would grow too long, a new list begins. */
  readonly words: readonly string[];
}

export const NO_WORD = -1;

/** Stands for NULL among whole numbers. The record has none beyond 2^53. */
export const NO_NUMBER = -(2n ** 63n);

/** Whole numbers, with NO_NUMBER for NULL, any numbers, with NaN for NULL, or texts. */
export type ColumnValues = BigInt64Array<ArrayBuffer> | Float64Array<ArrayBuffer> | readonly (string | null)[] | NumberedTexts;

export const isNumbered = (values: ColumnValues): values is NumberedTexts => 'codes' in values;

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
