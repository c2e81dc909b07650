import { createReadStream } from 'node:fs';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { neutralised } from './error-columns';
import { fileRows } from './file/file-rows';
import { importPath } from './import-folder';
import type { ImportJob } from './import-job.entity';
import { ImportProblem } from './import-problem.entity';
import { kindOf } from './kinds';
import { Numbers } from './lines/numbers';
import type { Conflict, OrderBook } from './lines/order-book';
import { orderFault } from './lines/order-kind';
import { conflictProblem, type ReadRow, readOrders } from './lines/read-orders';
import { TextTable } from './lines/text-table';
import { isRefusal } from './problem';
import { errorHeading, errorPathOf, errorText } from './rows/error-rows';
import { readerOf } from './run/read-phase';
import { optionsOf } from './state';

const KEPT = 'Nothing is wrong with this row; it is here to keep its order whole. Leave it in when you import this file.';

interface Source {
  readonly services: Services;
  readonly workspace: Workspace;
  readonly job: ImportJob;
}

/** What the rows say together. Why a single row was refused is found again when it is written. */
interface Survey {
  readonly book: OrderBook;
  /** For each row, in the order of the file: a position in `CONFLICTS`. */
  readonly conflicts: Numbers;
  /** Numbers of orders with a refused row: their good rows go along. */
  readonly broken: TextTable;
  /** What the record refused, by order number. */
  readonly refusals: ReadonlyMap<string, string>;
}

const CONFLICTS: readonly (Conflict | undefined)[] = [undefined, 'OTHER_CUSTOMER', 'TOO_MANY_LINES'];

const survey = async ({ services, workspace, job }: Source): Promise<Survey> => {
  const { format } = optionsOf(job);
  const { mapping, reader } = readerOf({ options: optionsOf(job), workspace });
  const stored = await services.database.reader.findBy(ImportProblem, { importId: job.id, code: 'REFUSED' });
  const messages = new Map(stored.map(({ rowNumber, message }) => [rowNumber, message]));
  const conflicts = new Numbers(Int32Array);
  const broken = new TextTable();
  const refusals = new Map<string, string>();
  const onRow = ({ row, cells, line, conflict, problems }: ReadRow): undefined => {
    conflicts.push(CONFLICTS.indexOf(conflict));
    const orderNumber = line?.orderNumber ?? reader.orderNumber(cells);
    if (orderNumber === null) return;
    if (problems.some(isRefusal)) broken.add(orderNumber);
    const message = messages.get(row);
    if (message !== undefined) refusals.set(orderNumber, message);
  };
  const book = await readOrders({ path: importPath(services.config, job.filePath), format, mapping, reader, onRow });
  return { book, conflicts, broken, refusals };
};

interface Remark {
  readonly column: string;
  readonly text: string;
}

/** What is to be said of a row; undefined for one that does not belong into the file. */
const remarker = ({ workspace, job }: Source, { book, conflicts, broken, refusals }: Survey) => {
  const options = optionsOf(job);
  const { mapping, reader } = readerOf({ options, workspace });
  let position = 0;
  return (cells: readonly string[], row: number): Remark | undefined => {
    const line = reader.read(cells, row);
    const conflict = CONFLICTS[conflicts.at(position++)];
    if (!('orderNumber' in line)) {
      return { column: line.map(({ column }) => column ?? '').join('; '), text: line.map(({ message }) => message).join('; ') };
    }
    if (conflict !== undefined) {
      const { column, message } = conflictProblem(conflict, { line, row, mapping });
      return { column: column ?? '', text: message };
    }
    const order = book.find(line.orderNumber);
    const fault = order === undefined ? undefined : orderFault(book.order(order), options.returnPrefix);
    const text = fault ?? refusals.get(line.orderNumber);
    if (text !== undefined) return { column: mapping.get('orderNumber') ?? '', text };
    return broken.find(line.orderNumber) === undefined ? undefined : { column: '', text: KEPT };
  };
};

/**
 * The rows of an import that were refused, as a CSV file: why, then the row as it was. With them go the good rows of the
 * same orders, because an order that is imported again replaces what is saved of it. Mended, the file can be handed in.
 */
export async function* errorFile(source: Source): AsyncGenerator<string, void, undefined> {
  const { format } = optionsOf(source.job);
  if (kindOf(source.job).rows !== undefined) {
    // Written down while the file was brought in.
    const path = errorPathOf(importPath(source.services.config, source.job.filePath));
    yield* createReadStream(path, { encoding: 'utf8' });
    return;
  }
  const remarkOn = remarker(source, await survey(source));
  yield errorHeading(format);
  for await (const rows of fileRows(importPath(source.services.config, source.job.filePath), format)) {
    const refused = rows.flatMap(({ cells, row }) => {
      const remark = remarkOn(cells, row);
      return remark === undefined ? [] : [[String(row), neutralised(remark.column), remark.text, ...cells.map(neutralised)]];
    });
    if (refused.length > 0) yield errorText(refused, format);
  }
}
