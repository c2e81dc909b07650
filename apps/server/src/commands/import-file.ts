import { access, constants } from 'node:fs/promises';
import { CannotStart } from '../cannot-start';
import { oldestWorkspace } from '../modules/access/oldest-workspace';
import { type CommandOutput, type ImportArguments, importCommand } from '../modules/imports';
import { seed } from '../seeding/seed';
import type { Services } from '../services';

/**
 * Imports a file here and now. An empty database gets an empty workspace for it: a demo beside somebody's own records
 * would only be in the way.
 * @throws CannotStart when it cannot be done or did not end well
 */
export const importFile = async (services: Services, options: ImportArguments & CommandOutput): Promise<void> => {
  const { say, tell, ...given } = options;
  await access(given.file, constants.R_OK).catch(() => {
    throw new CannotStart(`There is no file ${given.file} that can be read.`);
  });
  await seed({ ...services, config: { ...services.config, demo: 'empty' } }, { onProgress: tell });
  await importCommand(services, await oldestWorkspace(services), given, { say, tell });
};
