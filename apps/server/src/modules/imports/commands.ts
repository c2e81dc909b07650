import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { ImportJob } from './import-job.entity';
import { findImport, requireImport, startImport, startUndo } from './import-store';
import { kindOf } from './kinds';
import { LIMITS } from './limits';
import { parseMapping } from './lines/mapping';
import { parseColumns } from './mappings/parse-columns';
import { cancelled } from './run/ending';
import { importRunner } from './run/import-runner';
import { type ImportChoices, optionsOf, stateOf } from './state';
import { canUndo } from './undo/can-undo';

const PREFIX_LENGTH = 20;

/** @throws Refusal when the file cannot be imported like this. */
export const checkChoices = (services: Services, job: ImportJob, choices: ImportChoices): void => {
  const { columns } = optionsOf(job).format;
  const kind = kindOf(job);
  if (kind.rows === undefined) parseMapping(choices.mapping, columns);
  else parseColumns(kind.targets, choices.mapping, columns);
  if ((choices.returnPrefix ?? '').length > PREFIX_LENGTH) {
    throw new Refusal('INVALID', `The beginning of return numbers is longer than ${PREFIX_LENGTH} characters.`, [
      'input',
      'returnPrefix',
    ]);
  }
  if (choices.makeDemoAddresses && services.config.demo === 'off') {
    throw new Refusal('INVALID', 'Addresses and consents are only made up in demo mode.', ['input', 'makeDemoAddresses']);
  }
};

const undoRefusal = (job: ImportJob): string => {
  if (job.status === 'RUNNING') return 'This import is running: cancel it first.';
  if (job.status === 'UNDONE') return 'This import was undone already.';
  return stateOf(job).wrote
    ? `What rows were before an import is known for ${LIMITS.undoDays} days, and they are over.`
    : 'This import saved nothing that could be taken back.';
};

interface Import {
  readonly services: Services;
  readonly workspace: Workspace;
  readonly id: number;
}

/** Starts an import, or a dry run of it, in the background. @throws Refusal */
export const runImport = async ({ services, workspace, id }: Import, choices: ImportChoices): Promise<ImportJob> => {
  const job = await requireImport(services.database, workspace.id, id);
  checkChoices(services, job, choices);
  const started = await startImport(services.database, job, { ...choices, returnPrefix: choices.returnPrefix?.trim() || null });
  importRunner(services)?.wake();
  return started;
};

/** Begins to take back what an import saved, in the background. @throws Refusal */
export const undoImport = async ({ services, workspace, id }: Import): Promise<ImportJob> => {
  const job = await requireImport(services.database, workspace.id, id);
  if (!canUndo(job, services.clock())) {
    throw new Refusal('NOT_READY', undoRefusal(job), ['input', 'id']);
  }
  const started = await startUndo(services.database, job);
  importRunner(services)?.wake();
  return started;
};

/** Stops an import after the batch that is being saved. What is saved stays. @throws Refusal */
export const cancelImport = async ({ services, workspace, id }: Import): Promise<ImportJob> => {
  const { database } = services;
  const job = await requireImport(database, workspace.id, id);
  const wasRunning = await database.transaction(async (manager) => {
    const current = await manager.findOneByOrFail(ImportJob, { id: job.id });
    if (current.status !== 'RUNNING') return false;
    const { status, message } = cancelled(current);
    const changes = { status, message, finishedAt: services.clock() };
    await manager.update(ImportJob, { id: job.id, status: 'RUNNING' }, changes);
    return true;
  });
  if (!wasRunning) throw new Refusal('NOT_READY', 'This import is not running.', ['input', 'id']);
  await importRunner(services)?.cancel(job.id);
  return (await findImport(database, workspace.id, id)) ?? job;
};
