import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { In, Like, Not } from 'typeorm';
import type { Services } from '../../services';
import { forgetEnded } from './forget/forget-file';
import { makeImportFolder } from './import-folder';
import { ImportJob } from './import-job.entity';

const DAY_MS = 24 * 3_600_000;
/** The files name customers, and nobody looks at the refused rows of an import for longer. */
const KEPT_DAYS = 30;

const ageInDays = async (file: string, now: number): Promise<number> => (now - (await stat(file)).mtimeMs) / DAY_MS;

/** Removes what uploads that were cut off have left behind, files that name somebody who was erased, and those of imports long over. */
export const sweepFolder = async ({ config, database }: Services, now = Date.now()): Promise<void> => {
  const forgotten = { options: Like('%"forgetAtEnd":true%'), status: Not('RUNNING') };
  for (const { id } of await database.reader.findBy(ImportJob, forgotten)) await forgetEnded({ config, database }, id);
  const folder = await makeImportFolder(config);
  const names = await readdir(folder);
  const jobs = await database.reader.findBy(ImportJob, { filePath: In(names) });
  const statuses = new Map(jobs.map(({ filePath, status }) => [filePath, status]));
  for (const name of names) {
    const status = statuses.get(name);
    const isErrorFile = name.endsWith('.errors.csv');
    const kept = status === undefined && !isErrorFile ? 1 : KEPT_DAYS;
    const file = path.join(folder, name);
    if (status !== 'RUNNING' && (await ageInDays(file, now)) > kept) await rm(file, { force: true });
  }
};
