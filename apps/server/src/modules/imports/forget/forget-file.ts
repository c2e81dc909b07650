import { rm } from 'node:fs/promises';
import type { Services } from '../../../services';
import { importPath } from '../import-folder';
import { ImportJob } from '../import-job.entity';
import { errorPathOf } from '../rows/error-rows';
import { type ImportOptions, type ImportState, optionsOf, type Summary, stateOf } from '../state';

type FileServices = Pick<Services, 'config' | 'database'>;

const removeFiles = async ({ config }: FileServices, { filePath }: ImportJob): Promise<void> => {
  const path = importPath(config, filePath);
  await rm(path, { force: true });
  await rm(errorPathOf(path), { force: true });
};

const withoutSamples = (summary: Summary): Summary => ({
  ...summary,
  sampleOrders: [],
  sampleRows: [],
  problems: summary.problems.map((problem) => ({ ...problem, value: null })),
});

/** Takes away our copy of a file, and what the import shows of it. */
const forgetNow = async (services: FileServices, job: ImportJob): Promise<void> => {
  await removeFiles(services, job);
  const { format, ...options } = optionsOf(job);
  const state = stateOf(job);
  const forgotten: ImportOptions = { ...options, format: { ...format, sampleRows: [] }, forgetAtEnd: false };
  const scrubbed: ImportState = { ...state, dryRun: state.dryRun === null ? null : withoutSamples(state.dryRun) };
  const changes = { options: JSON.stringify(forgotten), state: JSON.stringify(scrubbed) };
  await services.database.transaction((manager) => manager.update(ImportJob, { id: job.id, status: job.status }, changes));
};

/** The same, of an import that is under way as soon as it has ended: until then its file is where it would go on. */
export const forgetFile = async (services: FileServices, job: ImportJob): Promise<void> => {
  if (job.status !== 'RUNNING') return forgetNow(services, job);
  const options: ImportOptions = { ...optionsOf(job), forgetAtEnd: true };
  await services.database.transaction((manager) =>
    manager.update(ImportJob, { id: job.id }, { options: JSON.stringify(options) }),
  );
};

/** Does what had to wait for the end of an import. */
export const forgetEnded = async (services: FileServices, id: number): Promise<void> => {
  const job = await services.database.reader.findOneBy(ImportJob, { id });
  if (job !== null && job.status !== 'RUNNING' && optionsOf(job).forgetAtEnd === true) await forgetNow(services, job);
};
