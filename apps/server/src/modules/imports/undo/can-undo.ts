import type { ImportJob } from '../import-job.entity';
import { LIMITS } from '../limits';
import { stateOf } from '../state';

const DAY_MS = 24 * 3_600_000;

/** Whether it is still known what the rows of an import were before. */
export const canUndo = (job: ImportJob, now: number): boolean =>
  job.status !== 'RUNNING' &&
  job.status !== 'UNDONE' &&
  stateOf(job).wrote &&
  now - (job.finishedAt ?? now) < LIMITS.undoDays * DAY_MS;
