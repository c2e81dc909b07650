import { LessThan, Not } from 'typeorm';
import type { Services } from '../../../services';
import { ImportChange } from '../import-change.entity';
import { ImportJob } from '../import-job.entity';
import { LIMITS } from '../limits';

const DAY_MS = 24 * 3_600_000;
const LINES_PER_STATEMENT = 5_000;

/** Forgets what rows were before imports that are long over: much of it is about people. */
export const sweepJournals = async ({ database, clock }: Services): Promise<void> => {
  const before = clock() - LIMITS.undoDays * DAY_MS;
  const over = await database.reader.findBy(ImportJob, { finishedAt: LessThan(before), status: Not('RUNNING') });
  for (const { id: importId } of over) {
    for (;;) {
      const lines = await database.reader.find(ImportChange, {
        where: { importId },
        select: { id: true },
        take: LINES_PER_STATEMENT,
      });
      if (lines.length === 0) break;
      await database.transaction((manager) =>
        manager.delete(
          ImportChange,
          lines.map(({ id }) => id),
        ),
      );
    }
  }
};
