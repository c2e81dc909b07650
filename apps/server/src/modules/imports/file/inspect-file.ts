import { open } from 'node:fs/promises';
import { beginsWithErrorColumns, ERROR_COLUMNS, restored } from '../error-columns';
import type { ImportKind } from '../kinds';
import { LIMITS } from '../limits';
import { ColumnEvidence } from './column-evidence';
import { sniffDelimiter } from './delimiter';
import { FileRefused } from './file-refused';
import { fileRows } from './file-rows';
import type { Encoding, FileFormat, Layout } from './format';
import { columnNames } from './header';
import { readRows } from './read-rows';
import { ReturnEvidence } from './return-evidence';

const BEGINNING = 64 * 1024;
const SAMPLE_ROWS = 10;
/** Samples are kept with the import; a text column of MySQL holds 64 KB. */
const SAMPLE_CELL = 100;
const SAMPLE_CHARACTERS = 8_000;

const beginningOf = async (path: string, encoding: Encoding): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
};

/** The first rows, shortened, as many as fit. */
const samples = (rows: readonly (readonly string[])[], columns: number): string[][] => {
  let room = SAMPLE_CHARACTERS;
  const shown: string[][] = [];
  for (const row of rows) {
    const cells = Array.from({ length: columns }, (_, index) => (row[index] ?? '').slice(0, SAMPLE_CELL));
    room -= cells.join('').length;
    if (shown.length > 0 && room < 0) break;
    shown.push(cells);
  }
  return shown;
};

const firstRow = async (path: string, layout: Layout, { label }: ImportKind): Promise<string[]> => {
  for await (const [row] of readRows(path, layout)) return columnNames(row, label);
  return columnNames(undefined, label);
};

const tooManyRows = (): FileRefused =>
  new FileRefused(
    `There are more than ${LIMITS.rows.toLocaleString('en')} rows. Split the file; each part needs the column names.`,
    413,
  );

/**
 * Reads a file from end to end once, before anything is done with it: only the whole file says how many rows there are
 * and whether `12/1/2010` is in January.
 * @throws FileRefused when it is no CSV file with column names and rows.
 */
export const inspectFile = async (
  path: string,
  { encoding, kind }: { encoding: Encoding; kind: ImportKind },
): Promise<FileFormat> => {
  const delimiter = sniffDelimiter(await beginningOf(path, encoding)) ?? ',';
  const names = await firstRow(path, { encoding, delimiter }, kind);
  const isErrorFile = beginsWithErrorColumns(names);
  const columns = isErrorFile ? names.slice(ERROR_COLUMNS.length).map(restored) : names;
  const returns = new ReturnEvidence(columns);
  const evidence = columns.map((_, index) => new ColumnEvidence(index));
  const firstRows: string[][] = [];
  let rowCount = 0;
  for await (const rows of fileRows(path, { encoding, delimiter, isErrorFile })) {
    rowCount += rows.length;
    if (rowCount > LIMITS.rows) throw tooManyRows();
    for (const { cells } of rows) {
      if (firstRows.length < SAMPLE_ROWS) firstRows.push([...cells]);
      returns.add(cells);
      for (const column of evidence) column.add(cells);
    }
  }
  if (rowCount === 0) throw new FileRefused('There are column names, but no rows below them.');
  return {
    encoding,
    delimiter,
    columns,
    rowCount,
    sampleRows: samples(firstRows, columns.length),
    dateOrders: evidence.map(({ dates }) => dates.order),
    decimals: evidence.map(({ numbers }) => numbers.decimal),
    contents: evidence.map(({ numbers }) => numbers.content),
    isErrorFile,
    returnPrefix: kind.rows === undefined ? returns.prefix : null,
  };
};
