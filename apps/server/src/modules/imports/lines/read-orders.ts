import { fileRows } from '../file/file-rows';
import type { FileFormat } from '../file/format';
import type { RowProblem } from '../problem';
import type { FileLine, LineReader } from './line-reader';
import type { Mapping } from './mapping';
import { type Conflict, OrderBook } from './order-book';
import type { TargetKey } from './targets';

/** A row of a file and what became of it. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Undefined when something is wrong with the row itself. */
  readonly line: FileLine | undefined;
  readonly problems: readonly RowProblem[];
  /** What does not fit with earlier rows of the order. */
  readonly conflict: Conflict | undefined;
}

interface ReadOptions {
  readonly path: string;
  readonly format: FileFormat;
  readonly mapping: Mapping;
  readonly reader: LineReader;
  /** Hears of every row, in the order of the file. Its promise, if it gives one, is awaited. */
  readonly onRow: (row: ReadRow) => Promise<void> | undefined;
}

const NONE: readonly RowProblem[] = [];

const CONFLICTS: Readonly<Record<Conflict, { readonly target: TargetKey; readonly message: string }>> = {
  OTHER_CUSTOMER: { target: 'customer', message: 'An earlier line of this order names another customer.' },
  TOO_MANY_LINES: {
    target: 'orderNumber',
    message: 'The order has too many lines. Is the right column mapped to the order number?',
  },
};

export const conflictProblem = (
  code: Conflict,
  { line, row, mapping }: { line: FileLine; row: number; mapping: Mapping },
): RowProblem => {
  const { target, message } = CONFLICTS[code];
  return {
    row,
    column: mapping.get(target) ?? null,
    code,
    severity: 'REFUSED',
    message,
    value: target === 'customer' ? line.customer : line.orderNumber,
  };
};

/**
 * Reads a file from end to end and gathers its good lines into orders.
 * @throws FileRefused where the text cannot be split into rows.
 */
export const readOrders = async ({ path, format, mapping, reader, onRow }: ReadOptions): Promise<OrderBook> => {
  const book = new OrderBook(reader.facts.length);
  for await (const rows of fileRows(path, format)) {
    for (const { cells, row } of rows) {
      const line = reader.read(cells, row);
      const heard = 'orderNumber' in line ? onRow(enter({ book, line, row, cells, mapping })) : onRow(faulty(line, row, cells));
      // Nearly every row is good and needs no waiting; a promise for each would cost more than reading it.
      if (heard !== undefined) await heard;
    }
  }
  return book;
};

const faulty = (problems: readonly RowProblem[], row: number, cells: readonly string[]): ReadRow => ({
  row,
  cells,
  problems,
  line: undefined,
  conflict: undefined,
});

interface Entry {
  readonly book: OrderBook;
  readonly line: FileLine;
  readonly row: number;
  readonly cells: readonly string[];
  readonly mapping: Mapping;
}

const enter = ({ book, line, row, cells, mapping }: Entry): ReadRow => {
  const conflict = book.add(line, row);
  const conflicts = conflict === undefined ? NONE : [conflictProblem(conflict, { line, row, mapping })];
  const problems = line.notes.length === 0 ? conflicts : [...line.notes, ...conflicts];
  return { row, cells, line, conflict, problems };
};
