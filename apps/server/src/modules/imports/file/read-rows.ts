import { createReadStream } from 'node:fs';
import { finished, pipeline, Transform } from 'node:stream';
import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import { LIMITS } from '../limits';
import { FileRefused } from './file-refused';
import type { Delimiter, Layout } from './format';

/** How text is split into cells, the same for a whole file and for its beginning. */
export const csvOptions = (delimiter: Delimiter): Options => ({
  delimiter,
  bom: true,
  // Files that were glued together mix their line ends.
  record_delimiter: ['\r\n', '\n', '\r'],
  // A row with too many or too few cells is a problem of that row, which its reader reports.
  relax_column_count: true,
  // `RECORD FRAME 7" SINGLE` is a plain text with a quote in it.
  relax_quotes: true,
  max_record_size: LIMITS.rowLength,
});

const decodingTransform = (): Transform => {
  const decoder = new TextDecoder('windows-1252');
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
  });
};

/** @returns undefined for an error that says nothing about the file. */
export const refusalOf = (error: unknown): FileRefused | undefined => {
  if (!(error instanceof CsvError)) return undefined;
  const line = typeof error.lines === 'number' ? ` Look at line ${error.lines} of the file and above.` : '';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FileRefused(`A quotation mark opens a text that never ends: the rest of the file would be one cell.${line}`);
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new FileRefused(`A row is longer than ${LIMITS.rowLength / 1024} KB. Is a quotation mark missing?${line}`);
  }
  return new FileRefused(`This is not a CSV file that can be read: ${error.message}`);
};

type Row = string[];

const drained = (parser: Parser): Row[] => {
  const rows: Row[] = [];
  for (let row: unknown = parser.read(); row !== null; row = parser.read()) if (isRow(row)) rows.push(row);
  return rows;
};

const isRow = (value: unknown): value is Row => Array.isArray(value);

/**
 * What a parser has, as soon as it has some. Taking rows one by one from the stream would cost a promise or two for each
 * of them, which is as much as parsing it.
 */
async function* pieces(parser: Parser): AsyncGenerator<Row[], void, undefined> {
  const end: { reached: boolean; error?: unknown; wake: () => void } = { reached: false, wake: () => undefined };
  parser.on('readable', () => end.wake());
  finished(parser, { writable: false }, (error) => {
    end.reached = true;
    end.error = error;
    end.wake();
  });
  for (;;) {
    const rows = drained(parser);
    if (rows.length > 0) yield rows;
    else if (end.error) throw end.error;
    else if (end.reached) return;
    else
      await new Promise<void>((resolve) => {
        end.wake = resolve;
      });
  }
}

/**
 * The rows of a file, some at a time, the column names first, as lists of cells; an empty line is a row with one empty
 * cell, so that rows are numbered as in a spreadsheet.
 * @throws FileRefused where the text cannot be split into rows.
 */
export async function* readRows(path: string, { encoding, delimiter }: Layout): AsyncGenerator<Row[], void, undefined> {
  const bytes = createReadStream(path);
  const parser = parse(csvOptions(delimiter));
  const ended = (error: unknown): void => {
    if (error) parser.destroy(error instanceof Error ? error : undefined);
  };
  if (encoding === 'utf-8') pipeline(bytes, parser, ended);
  else pipeline(bytes, decodingTransform(), parser, ended);
  try {
    yield* pieces(parser);
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    bytes.destroy();
  }
}
