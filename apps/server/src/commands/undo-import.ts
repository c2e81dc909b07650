import { oldestWorkspace } from '../modules/access/oldest-workspace';
import { type CommandOutput, undoCommand } from '../modules/imports';
import type { Services } from '../services';

/** Takes back what an import saved, here and now. @throws CannotStart when it cannot be done or did not end well */
export const undoImportOf = async (services: Services, { id, ...output }: CommandOutput & { id: string }): Promise<void> =>
  undoCommand(services, await oldestWorkspace(services), id, output);
