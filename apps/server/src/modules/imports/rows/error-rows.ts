import { open, truncate } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { ERROR_COLUMNS, neutralised } from '../error-columns';
import type { FileFormat } from '../file/format';

/** Excel takes a file without it for Windows-1252. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A line break by itself ends a row to a spreadsheet, whatever ends the others: what follows it would begin a cell. */
const LINE_BREAK = /[\r\n]/;

/** Rows of an error file as text. */
export const errorText = (rows: readonly (readonly string[])[], { delimiter }: Pick<FileFormat, 'delimiter'>): string =>
  stringify([...rows], { delimiter, record_delimiter: 'windows', quoted_match: LINE_BREAK });

export const errorHeading = (format: Pick<FileFormat, 'delimiter' | 'columns'>): string =>
  BYTE_ORDER_MARK + errorText([[...ERROR_COLUMNS, ...format.columns.map(neutralised)]], format);

/** The error file beside our copy of a file. */
export const errorPathOf = (file: string): string => `${file.replace(/\.csv$/, '')}.errors.csv`;

interface Refused {
  readonly row: number;
  readonly cells: readonly string[];
  readonly columns: readonly string[];
  readonly messages: readonly string[];
}

/**
 * Writes refused rows down as they are met, because later nobody could tell which rows the record refused. How long the
 * file is belongs to what is known of the import: what a run that was broken off wrote beyond it is cut off.
 */
export class ErrorRows {
  #waiting: { readonly row: number; readonly text: string }[] = [];

  private constructor(
    private readonly path: string,
    private readonly format: FileFormat,
    public bytes: number,
  ) {}

  /** @param bytes how much of an earlier run is kept; 0: nothing. */
  static async open(path: string, { format, bytes }: { format: FileFormat; bytes: number }): Promise<ErrorRows> {
    if (bytes === 0) {
      const heading = Buffer.from(errorHeading(format));
      await withFile(path, 'w', (file) => file.writeFile(heading));
      return new ErrorRows(path, format, heading.length);
    }
    await truncate(path, bytes);
    return new ErrorRows(path, format, bytes);
  }

  add({ row, cells, columns, messages }: Refused): void {
    const said = [String(row), neutralised([...new Set(columns)].join('; ')), messages.join('; ')];
    this.#waiting.push({ row, text: errorText([[...said, ...cells.map(neutralised)]], this.format) });
  }

  /** Writes what was added since, in the order of the rows. */
  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const texts = this.#waiting.toSorted((a, b) => a.row - b.row).map(({ text }) => text);
    const bytes = Buffer.from(texts.join(''));
    this.#waiting = [];
    await withFile(this.path, 'a', (file) => file.writeFile(bytes));
    this.bytes += bytes.length;
  }
}

const withFile = async (
  path: string,
  flags: string,
  act: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> => {
  const file = await open(path, flags, 0o600);
  try {
    await act(file);
  } finally {
    await file.close();
  }
};
