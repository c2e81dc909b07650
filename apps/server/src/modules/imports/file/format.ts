export type Encoding = 'utf-8' | 'windows-1252';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What the days of a column say about `12/1/2010`: which number is the day. BOTH: the column contradicts itself. */
export type DateOrder = 'DAY_FIRST' | 'MONTH_FIRST' | 'YEAR_FIRST' | 'BOTH' | 'UNKNOWN';

/** What separates the decimals of a number. */
export type DecimalMark = 'COMMA' | 'POINT';

/** What all cells of a column are, as far as can be told without knowing what they mean. */
export type CellContent = 'NUMBER' | 'YES_NO' | 'TEXT';

/** How the bytes of a file become rows. */
export interface Layout {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** What is known of a file once it has been read from end to end. */
export interface FileFormat extends Layout {
  readonly columns: readonly string[];
  /** Rows below the column names, blank ones left out. */
  readonly rowCount: number;
  readonly sampleRows: readonly (readonly string[])[];
  /** In the order of `columns`. */
  readonly dateOrders: readonly DateOrder[];
  /** In the order of `columns`; files that were handed in by an older version have neither of the two. */
  readonly decimals?: readonly DecimalMark[];
  readonly contents?: readonly CellContent[];
  /** Whether it is an error file of ours that was mended: `columns` leaves out the three that we put in front. */
  readonly isErrorFile: boolean;
  /** How the numbers of returns seem to begin. */
  readonly returnPrefix: string | null;
}
