import type { EntityManager } from 'typeorm';
import type { Context } from '../../../graphql/context';
import { Workspace } from '../workspace.entity';

/**
 * Makes changes of a workspace and its members follow each other, so that two administrators cannot remove one another.
 * Returns the workspace as it is until this transaction is over. SQLite has one transaction at a time anyway.
 */
export const holdMembers = ({ services, workspace }: Context, manager: EntityManager): Promise<Workspace> => {
  const isShared = services.database.kind === 'mysql';
  return manager.findOneOrFail(Workspace, {
    where: { id: workspace.id },
    ...(isShared && { lock: { mode: 'pessimistic_write' } }),
  });
};
