import type { Services } from '../../services';
import { Workspace } from './workspace.entity';

/** The workspace of a request. As long as nobody signs in there is one, and it is the oldest. */
export const currentWorkspace = async ({ database }: Pick<Services, 'database'>): Promise<Workspace> => {
  const [workspace] = await database.reader.find(Workspace, { order: { id: 'ASC' }, take: 1 });
  if (workspace === undefined) throw new Error('The database holds no workspace.');
  return workspace;
};
