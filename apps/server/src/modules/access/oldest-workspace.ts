import type { Services } from '../../services';
import { Workspace } from './workspace.entity';

/** The workspace that was made first: for commands that name none. Of a request it is never the answer. */
export const oldestWorkspace = async ({ database }: Pick<Services, 'database'>): Promise<Workspace> => {
  const [workspace] = await database.reader.find(Workspace, { order: { id: 'ASC' }, take: 1 });
  if (workspace === undefined) throw new Error('The database holds no workspace.');
  return workspace;
};
