import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import type { FileFormat } from './file/format';
import { ImportJob } from './import-job.entity';
import { suggestMapping } from './lines/mapping';
import { type ImportChoices, type ImportOptions, type ImportState, NOTHING_DONE, optionsOf } from './state';

export const findImport = (database: Database, workspaceId: number, id: number): Promise<ImportJob | null> =>
  database.reader.findOneBy(ImportJob, { id, workspaceId });

/** @throws Refusal */
export const requireImport = async (database: Database, workspaceId: number, id: number): Promise<ImportJob> => {
  const job = await findImport(database, workspaceId, id);
  if (job === null) throw new Refusal('NOT_FOUND', 'There is no such import.', ['input', 'id']);
  return job;
};

interface NewImport {
  readonly fileName: string;
  /** Of our copy, in the folder of imports. */
  readonly filePath: string;
  readonly format: FileFormat;
}

const remark = ({ encoding, isErrorFile }: FileFormat): string | null => {
  if (isErrorFile) return 'This is a file of refused rows. The orders in it replace those that are saved already.';
  if (encoding === 'windows-1252')
    return 'The file is not UTF-8; it is read as Windows-1252. Look at the letters with accents below.';
  return null;
};

/** Remembers a file that was handed in. Nothing of it is imported yet. */
export const createImport = async (services: Services, workspace: Workspace, file: NewImport): Promise<ImportJob> => {
  const options: ImportOptions = {
    format: file.format,
    suggestedMapping: suggestMapping(file.format.columns),
    mapping: [],
    returnPrefix: file.format.returnPrefix,
    makeDemoAddresses: false,
    dryRun: false,
  };
  return services.database.transaction(async (manager) => {
    const { identifiers } = await manager.insert(ImportJob, {
      workspaceId: workspace.id,
      kind: 'ORDERS',
      fileName: file.fileName,
      filePath: file.filePath,
      status: 'READY',
      options: JSON.stringify(options),
      state: JSON.stringify(NOTHING_DONE),
      done: 0,
      total: 0,
      createdAt: services.clock(),
      message: remark(file.format),
    });
    return manager.findOneByOrFail(ImportJob, { id: Number(identifiers[0]?.id) });
  });
};

/**
 * Hands an import to whichever process takes it up next, from its beginning.
 * @throws Refusal when it is running already.
 */
export const startImport = async (database: Database, job: ImportJob, choices: ImportChoices): Promise<ImportJob> => {
  const options: ImportOptions = { ...optionsOf(job), ...choices };
  const state: ImportState = { ...NOTHING_DONE, phase: 'WAITING' };
  return database.transaction(async (manager) => {
    const current = await manager.findOneByOrFail(ImportJob, { id: job.id });
    if (current.status === 'RUNNING') throw new Refusal('CONFLICT', 'This import is running already.', ['input', 'id']);
    const changes = {
      status: 'RUNNING',
      options: JSON.stringify(options),
      state: JSON.stringify(state),
      done: 0,
      total: 0,
      claim: null,
      leaseUntil: null,
      finishedAt: null,
      message: null,
    };
    await manager.update(ImportJob, { id: job.id, status: current.status }, changes);
    return manager.findOneByOrFail(ImportJob, { id: job.id });
  });
};
