import { CannotStart } from '../../cannot-start';
import { internalId } from '../../database/public-id';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { undoImport } from './commands';
import type { CommandOutput } from './import-command';
import type { ImportJob } from './import-job.entity';
import { workUntilEnded } from './run/work-until-ended';

/** An id that is none leads to no import, like one that is not there. */
const NOBODY = 0;

const number = new Intl.NumberFormat('en');

/** `muster import undo ID`. @throws CannotStart, with why, when it did not end well */
export const undoCommand = async (
  services: Services,
  workspace: Workspace,
  id: string,
  { say, tell }: CommandOutput,
): Promise<void> => {
  const begin = (): Promise<ImportJob> => undoImport({ services, workspace, id: internalId('imp', id) ?? NOBODY });
  const job = await begin().catch((error: unknown) => {
    throw error instanceof Refusal ? new CannotStart(error.message) : error;
  });
  const ended = await workUntilEnded(services, job, ({ done, total }) =>
    tell(`  ${number.format(done)} of ${number.format(total)} rows taken back`),
  );
  if (ended.status !== 'UNDONE') throw new CannotStart(ended.message ?? ended.status);
  say(ended.message ?? '');
};
