import { access, constants } from 'node:fs/promises';
import { CannotStart } from '../cannot-start';
import { currentWorkspace } from '../modules/access/current-workspace';
import { type CommandOutput, type ImportOrdersArguments, importOrdersCommand } from '../modules/imports';
import { seed } from '../seeding/seed';
import type { Services } from '../services';

/**
 * Imports a file here and now. An empty database gets an empty workspace for it: a demo beside somebody's own orders
 * would only be in the way.
 * @throws CannotStart when it cannot be done or did not end well
 */
export const importOrders = async (services: Services, options: ImportOrdersArguments & CommandOutput): Promise<void> => {
  const { say, tell, ...given } = options;
  await access(given.file, constants.R_OK).catch(() => {
    throw new CannotStart(`There is no file ${given.file} that can be read.`);
  });
  await seed({ ...services, config: { ...services.config, demo: 'empty' } }, { onProgress: tell });
  await importOrdersCommand(services, await currentWorkspace(services), given, { say, tell });
};
