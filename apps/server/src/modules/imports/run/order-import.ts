import type { Summary } from '../state';
import { count, type Ending, remarksOf } from './ending';
import type { ImportRun } from './import-run';
import { ProblemLog } from './problem-log';
import { type ReadFile, readPhase } from './read-phase';
import { savePhase } from './save-phase';

const summaryOf = ({ rows, summary }: ReadFile, log: ProblemLog): Summary => ({
  rows,
  ...summary,
  problemCount: log.count,
  notedCount: log.noted,
  problems: log.first,
});

const dryRun = async (run: ImportRun): Promise<Ending> => {
  const log = new ProblemLog(run.services.database, run.job);
  await log.clear();
  const file = await readPhase(run, log);
  return {
    status: 'READY',
    message: 'This was a dry run: nothing is saved yet.',
    state: { phase: 'READY', rowsRead: file.rows, ...log.counts, dryRun: summaryOf(file, log) },
  };
};

const saveAll = async (run: ImportRun): Promise<Ending> => {
  const goesOn = run.state.phase === 'SAVING';
  const log = new ProblemLog(run.services.database, run.job, goesOn ? run.state : undefined);
  if (!goesOn) await log.clear();
  const file = await readPhase(run, goesOn ? undefined : log);
  await savePhase(run, file, log);
  const { ordersSaved, customersSaved } = run.state;
  return {
    status: 'DONE',
    message: `Saved ${count(ordersSaved, 'order')} of ${count(customersSaved, 'customer')}. ${remarksOf(run.state)}`,
    state: { phase: 'DONE' },
  };
};

/** Brings in a file of order lines: all of it is read before the first order is saved. */
export const importOrders = (run: ImportRun): Promise<Ending> => (run.options.dryRun ? dryRun(run) : saveAll(run));
