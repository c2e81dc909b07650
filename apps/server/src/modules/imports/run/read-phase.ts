import { importPath } from '../import-folder';
import { createLineReader } from '../lines/line-reader';
import { parseMapping } from '../lines/mapping';
import type { OrderBook } from '../lines/order-book';
import { type ReadRow, readOrders } from '../lines/read-orders';
import type { CustomerFact } from '../lines/targets';
import type { RowProblem } from '../problem';
import type { ImportRun } from './import-run';
import type { ProblemLog } from './problem-log';
import { type OrderSummary, summarise } from './summarise';

const ROWS_PER_REPORT = 2_000;

export interface ReadFile {
  readonly book: OrderBook;
  readonly facts: readonly CustomerFact[];
  readonly rows: number;
  readonly summary: OrderSummary;
}

/** The reader of a file as an import was told to read it. */
export const readerOf = ({ options, workspace }: Pick<ImportRun, 'options' | 'workspace'>) => {
  const { format } = options;
  const parsed = parseMapping(options.mapping, format.columns);
  return {
    ...parsed,
    reader: createLineReader({ format, ...parsed, timeZone: workspace.timeZone, currency: workspace.currency }),
  };
};

/**
 * Reads the whole file into memory; nothing is saved before all of it is known.
 * @param log left out when the problems have been written down before, by the run that this one goes on from
 */
export const readPhase = async (run: ImportRun, log: ProblemLog | undefined): Promise<ReadFile> => {
  const { mapping, reader } = readerOf(run);
  const path = importPath(run.services.config, run.job.filePath);
  let rows = 0;
  const onProblems = (problems: readonly RowProblem[]): Promise<void> | undefined =>
    problems.length === 0 ? undefined : log?.add(problems);
  const report = async (heard: Promise<void> | undefined): Promise<void> => {
    await heard;
    await run.tell({ rowsRead: rows, ...log?.counts });
  };
  const onRow = ({ problems }: ReadRow): Promise<void> | undefined => {
    rows += 1;
    const heard = onProblems(problems);
    return rows % ROWS_PER_REPORT === 0 ? report(heard) : heard;
  };
  const book = await readOrders({ path, format: run.options.format, mapping, reader, onRow });
  const summary = await summarise(book, {
    returnPrefix: run.options.returnPrefix,
    orderColumn: mapping.get('orderNumber') ?? null,
    onProblem: (problem) => onProblems([problem]),
  });
  await log?.flush();
  return { book, facts: reader.facts, rows, summary };
};
