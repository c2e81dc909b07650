import { In } from 'typeorm';
import { chunks } from '../../../database/batches';
import type { Services } from '../../../services';
import { hasCode } from '../error-code';
import { ImportChange } from '../import-change.entity';
import { importPath } from '../import-folder';
import { ImportJob } from '../import-job.entity';
import { ImportProblem } from '../import-problem.entity';
import { optionsOf } from '../state';
import { forgetFile } from './forget-file';
import { Mentions } from './mentions';

type ForgetServices = Pick<Services, 'config' | 'database'>;

const IDS_PER_STATEMENT = 500;

/** Undefined when our copy of the file is gone. */
const mentioningRows = async (
  { config }: ForgetServices,
  job: ImportJob,
  mentions: Mentions,
): Promise<Set<number> | undefined> => {
  try {
    return await mentions.rowsOf(importPath(config, job.filePath), optionsOf(job).format);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** What problems quote from rows of the person. */
const scrubProblems = async (
  { database }: ForgetServices,
  { id: importId }: ImportJob,
  isTheirs: (problem: ImportProblem) => boolean,
) => {
  const problems = await database.reader.findBy(ImportProblem, { importId });
  const theirs = problems.filter((problem) => problem.value !== null && isTheirs(problem)).map(({ id }) => id);
  for (const ids of chunks(theirs, IDS_PER_STATEMENT)) {
    await database.transaction((manager) => manager.update(ImportProblem, { id: In(ids) }, { value: null }));
  }
};

const isShown = (job: ImportJob, mentions: Mentions): boolean =>
  optionsOf(job).format.sampleRows.some((cells) => cells.some((cell) => mentions.inCell(cell)));

const forgetInImport = async (services: ForgetServices, job: ImportJob, mentions: Mentions): Promise<void> => {
  const rows = await mentioningRows(services, job, mentions);
  await scrubProblems(services, job, ({ rowNumber, value }) => rows?.has(rowNumber) === true || mentions.inCell(value ?? ''));
  if ((rows !== undefined && rows.size > 0) || isShown(job, mentions)) await forgetFile(services, job);
};

const forgetInJournals = async (
  { database }: ForgetServices,
  workspaceId: number,
  customerIds: readonly number[],
): Promise<void> => {
  for (const ids of chunks(customerIds, IDS_PER_STATEMENT)) {
    await database.transaction((manager) => manager.delete(ImportChange, { workspaceId, customerId: In(ids) }));
  }
};

/**
 * Takes somebody out of everything that imports keep: files that mention one of the values in a cell (keys, addresses), what
 * is shown of them, and what journals know of the rows of the customers. May be repeated.
 */
export const forgetInImports = async (
  services: ForgetServices,
  workspaceId: number,
  values: readonly string[],
  customerIds: readonly number[] = [],
): Promise<void> => {
  await forgetInJournals(services, workspaceId, customerIds);
  const mentions = new Mentions(values);
  if (mentions.isEmpty) return;
  const jobs = await services.database.reader.findBy(ImportJob, { workspaceId });
  for (const job of jobs) await forgetInImport(services, job, mentions);
};
