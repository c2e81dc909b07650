import { createWorkspace } from '../modules/access/create-workspace';
import { Workspace } from '../modules/access/workspace.entity';
import type { Services } from '../services';
import { type SeedOptions, seedDemo } from './seed-demo';
import { readProgress } from './seed-progress';

/** Where a workspace without a demo begins; all of it can be changed later. */
const EMPTY_WORKSPACE = {
  name: 'My workspace',
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  senderName: 'My workspace',
  senderAddress: 'hello@muster.example',
  postalAddress: 'Street 1, 1010 Vienna, Austria',
} as const;

/** Sees to it that there is a workspace: the demo in an empty database if it is wanted, otherwise one without customers. */
export const seed = async (services: Services, options: SeedOptions): Promise<void> => {
  const { config, database, clock } = services;
  const hasWorkspace = (await database.reader.count(Workspace)) > 0;
  const isDemo = config.demo === 'on' && (!hasWorkspace || (await readProgress(database)) !== undefined);
  if (isDemo) return seedDemo(services, options);
  if (!hasWorkspace) await createWorkspace(database, { ...EMPTY_WORKSPACE, createdAt: clock() });
};
