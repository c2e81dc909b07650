import { setImmediate as nextTurn } from 'node:timers/promises';
import { importPath } from '../import-folder';
import { kindOf, type RowKind } from '../kinds';
import { type ColumnMapping, parseColumns } from '../mappings/parse-columns';
import { count, type Ending, remarksOf } from '../run/ending';
import type { ImportRun } from '../run/import-run';
import { ProblemLog } from '../run/problem-log';
import { ErrorRows, errorPathOf } from './error-rows';
import type { PreparedRow } from './prepared-rows';
import { readAhead } from './read-ahead';
import { readingTask } from './reading-task';
import { rolledBack } from './rolled-back';
import { createRowSaver, type RowSaver } from './row-saver';
import { SampleRows } from './sample-rows';

const ROWS_PER_BATCH = 1_000;

interface Progress {
  readonly saved: number;
  readonly lastRow: number;
  readonly rows: number;
}

/** Hears of each batch that is dealt with. */
type OnBatch = (progress: Progress) => Promise<void>;

interface Work {
  readonly mapping: ColumnMapping;
  readonly saver: RowSaver;
  readonly onBatch: OnBatch;
}

/** The rows of the file that were not dealt with before, a batch at a time. */
async function* batches(run: ImportRun, { mapping }: Work): AsyncGenerator<PreparedRow[], void, undefined> {
  let batch: PreparedRow[] = [];
  for await (const rows of readAhead(await readingTask(run, mapping), run.signal)) {
    batch.push(...rows);
    if (batch.length < ROWS_PER_BATCH) continue;
    yield batch.slice(0, ROWS_PER_BATCH);
    batch = batch.slice(ROWS_PER_BATCH);
  }
  if (batch.length > 0) yield batch;
}

/** Saves batch after batch. While the record takes one in, the next one is read. */
const eachBatch = async (run: ImportRun, work: Work): Promise<void> => {
  const save = async (batch: readonly PreparedRow[]): Promise<void> => {
    const saved = await work.saver.save(batch);
    await work.onBatch({ saved, lastRow: batch.at(-1)?.row ?? 0, rows: batch.length });
    // Requests that came in meanwhile go first.
    await nextTurn();
  };
  let saving = Promise.resolve();
  try {
    for await (const batch of batches(run, work)) {
      await saving;
      saving = save(batch);
      // Heard of when the next batch waits for it.
      saving.catch(() => undefined);
    }
  } finally {
    await saving;
  }
};

const mappingOf = ({ job, options: { mapping, format } }: ImportRun): ColumnMapping =>
  parseColumns(kindOf(job).targets, mapping, format.columns);

const errorRowsOf = ({ services, job, options: { format } }: ImportRun, bytes: number): Promise<ErrorRows> =>
  ErrorRows.open(errorPathOf(importPath(services.config, job.filePath)), { format, bytes });

const dryRun = async (run: ImportRun, kind: RowKind): Promise<Ending> => {
  const mapping = mappingOf(run);
  const log = new ProblemLog(run.services.database, run.job);
  await log.clear();
  const errors = await errorRowsOf(run, 0);
  const sample = new SampleRows(mapping, run.workspace);
  const saver = createRowSaver({
    run,
    kind,
    mapping,
    log,
    errors,
    services: rolledBack(run.services),
    onGood: (rows) => sample.add(rows),
  });
  const done = { rows: 0, goodRows: 0 };
  const onBatch: OnBatch = async ({ saved, rows }) => {
    done.rows += rows;
    done.goodRows += saved;
    await errors.flush();
    await run.tell({ rowsRead: done.rows, ...log.counts });
  };
  await eachBatch(run, { mapping, saver, onBatch });
  await log.flush();
  const { from, to } = sample;
  const nothing = { orders: 0, returns: 0, customers: 0, sampleOrders: [] };
  return {
    status: 'READY',
    message: 'This was a dry run: nothing is saved yet.',
    state: {
      phase: 'READY',
      rowsRead: done.rows,
      ...log.counts,
      dryRun: { ...nothing, ...done, ...log.counts, from, to, sampleRows: sample.rows, problems: log.first },
    },
  };
};

const saveAll = async (run: ImportRun, kind: RowKind): Promise<Ending> => {
  const goesOn = run.state.phase === 'SAVING';
  const mapping = mappingOf(run);
  const log = new ProblemLog(run.services.database, run.job, goesOn ? run.state : undefined);
  if (goesOn) await log.forgetAfter(run.state.lastRow);
  else await log.clear();
  const errors = await errorRowsOf(run, goesOn ? run.state.errorBytes : 0);
  const saver = createRowSaver({ run, kind, mapping, log, errors, services: run.journaling, onGood: () => undefined });
  run.total = run.options.format.rowCount;
  await run.save({ phase: 'SAVING', errorBytes: errors.bytes });
  const onBatch: OnBatch = async ({ saved, lastRow, rows }) => {
    run.done += rows;
    await log.flush();
    await errors.flush();
    const rowsSaved = run.state.rowsSaved + saved;
    const wrote = run.state.wrote || saved > 0;
    await run.save({ attempts: 0, ...log.counts, rowsSaved, wrote, lastRow, errorBytes: errors.bytes });
  };
  await eachBatch(run, { mapping, saver, onBatch });
  return {
    status: 'DONE',
    message: `Saved ${count(run.state.rowsSaved, 'row')}. ${remarksOf(run.state)}`,
    state: { phase: 'DONE' },
  };
};

/**
 * Brings in a file of which each row is one record. Where it stands is written down after each batch; a batch that is
 * done again changes nothing, because records are known by their keys.
 */
export const importRows = (run: ImportRun, kind: RowKind): Promise<Ending> =>
  run.options.dryRun ? dryRun(run, kind) : saveAll(run, kind);
