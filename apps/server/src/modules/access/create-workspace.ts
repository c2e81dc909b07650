import type { Database } from '../../database/database';
import { Workspace } from './workspace.entity';

type Rules = 'hiddenFrom' | 'fourEyes';

export type WorkspaceInput = Omit<Workspace, 'id' | 'revision' | Rules> & Partial<Pick<Workspace, Rules>>;

export const createWorkspace = (database: Database, input: WorkspaceInput): Promise<Workspace> =>
  database.transaction((manager) => manager.save(Workspace, { hiddenFrom: null, fourEyes: false, ...input, revision: 0 }));
