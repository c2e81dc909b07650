import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { ImportJob } from './import-job.entity';
import { findImport, requireImport, startImport } from './import-store';
import { parseMapping } from './lines/mapping';
import { importRunner } from './run/import-runner';
import { cancelMessage } from './run/perform-import';
import { type ImportChoices, optionsOf, stateOf } from './state';

const PREFIX_LENGTH = 20;

/** @throws Refusal when the file cannot be imported like this. */
export const checkChoices = (services: Services, job: ImportJob, choices: ImportChoices): void => {
  parseMapping(choices.mapping, optionsOf(job).format.columns);
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

/** Stops an import after the batch that is being saved. What is saved stays. @throws Refusal */
export const cancelImport = async ({ services, workspace, id }: Import): Promise<ImportJob> => {
  const { database } = services;
  const job = await requireImport(database, workspace.id, id);
  const cancelled = await database.transaction(async (manager) => {
    const current = await manager.findOneByOrFail(ImportJob, { id: job.id });
    if (current.status !== 'RUNNING') return false;
    const isDry = optionsOf(current).dryRun;
    const message = isDry ? 'The dry run was cancelled. Nothing is saved.' : cancelMessage(stateOf(current), current.total);
    const changes = { status: isDry ? 'READY' : 'CANCELLED', message, finishedAt: services.clock() };
    await manager.update(ImportJob, { id: job.id, status: 'RUNNING' }, changes);
    return true;
  });
  if (!cancelled) throw new Refusal('NOT_READY', 'This import is not running.', ['input', 'id']);
  await importRunner(services)?.cancel(job.id);
  return (await findImport(database, workspace.id, id)) ?? job;
};
