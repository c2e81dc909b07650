import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import type { FileFormat } from './file/format';
import { ImportJob } from './import-job.entity';
import type { ImportKind } from './kinds';
import { describedTargets } from './kinds/described-targets';
import { fittingMapping } from './mappings/saved-mappings';
import { suggestColumns } from './mappings/suggest';
import { type ImportChoices, type ImportOptions, type ImportState, NOTHING_DONE, optionsOf, stateOf } from './state';

export const findImport = (database: Database, workspaceId: number, id: number): Promise<ImportJob | null> =>
  database.reader.findOneBy(ImportJob, { id, workspaceId });

/** @throws Refusal */
export const requireImport = async (database: Database, workspaceId: number, id: number): Promise<ImportJob> => {
  const job = await findImport(database, workspaceId, id);
  if (job === null) throw new Refusal('NOT_FOUND', 'There is no such import.', ['input', 'id']);
  return job;
};

interface NewImport {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** Of our copy, in the folder of imports. */
  readonly filePath: string;
  readonly format: FileFormat;
}

const remark = ({ encoding, isErrorFile }: FileFormat, kind: ImportKind): string | null => {
  if (isErrorFile && kind.rows === undefined)
    return 'This is a file of refused rows. The orders in it replace those that are saved already.';
  if (isErrorFile) return 'This is a file of refused rows.';
  if (encoding === 'windows-1252')
    return 'The file is not UTF-8; it is read as Windows-1252. Look at the letters with accents below.';
  return null;
};

/** Remembers a file that was handed in. Nothing of it is imported yet. */
export const createImport = async (services: Services, workspace: Workspace, file: NewImport): Promise<ImportJob> => {
  const { kind, format } = file;
  const { columns } = format;
  const saved = await fittingMapping(services.database, { workspaceId: workspace.id, kind, columns });
  const options: ImportOptions = {
    format,
    suggestedMapping: saved?.entries ?? suggestColumns(await describedTargets({ services, workspace }, kind), format),
    suggestedName: saved?.name ?? null,
    mapping: [],
    returnPrefix: format.returnPrefix,
    makeDemoAddresses: false,
    dryRun: false,
  };
  return services.database.transaction(async (manager) => {
    const { identifiers } = await manager.insert(ImportJob, {
      workspaceId: workspace.id,
      kind: kind.key,
      fileName: file.fileName,
      filePath: file.filePath,
      status: 'READY',
      options: JSON.stringify(options),
      state: JSON.stringify(NOTHING_DONE),
      done: 0,
      total: 0,
      createdAt: services.clock(),
      message: remark(format, kind),
    });
    return manager.findOneByOrFail(ImportJob, { id: Number(identifiers[0]?.id) });
  });
};

type Start = (current: ImportJob) => Partial<ImportJob>;

/** @throws Refusal when it is running already. */
const startAgain = (database: Database, { id }: ImportJob, changesOf: Start): Promise<ImportJob> =>
  database.transaction(async (manager) => {
    const current = await manager.findOneByOrFail(ImportJob, { id });
    if (current.status === 'RUNNING') throw new Refusal('CONFLICT', 'This import is running already.', ['input', 'id']);
    const begun = { status: 'RUNNING', claim: null, leaseUntil: null, finishedAt: null, message: null };
    await manager.update(ImportJob, { id, status: current.status }, { ...begun, done: 0, total: 0, ...changesOf(current) });
    return manager.findOneByOrFail(ImportJob, { id });
  });

/**
 * Hands an import to whichever process takes it up next, from its beginning.
 * @throws Refusal when it is running already.
 */
export const startImport = (database: Database, job: ImportJob, choices: ImportChoices): Promise<ImportJob> =>
  startAgain(database, job, (current) => {
    const options: ImportOptions = { ...optionsOf(current), ...choices };
    // What an earlier run of it wrote can still be undone.
    const state: ImportState = { ...NOTHING_DONE, phase: 'WAITING', wrote: stateOf(current).wrote };
    return { options: JSON.stringify(options), state: JSON.stringify(state) };
  });

/** Hands the undoing of an import to whichever process takes it up next. @throws Refusal when it is running already. */
export const startUndo = (database: Database, job: ImportJob): Promise<ImportJob> =>
  startAgain(database, job, (current) => {
    const state: ImportState = { ...stateOf(current), phase: 'UNDOING', attempts: 0, keptRows: 0 };
    return { state: JSON.stringify(state) };
  });
