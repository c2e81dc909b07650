import type { Database } from '../../database/database';
import { Workspace } from './workspace.entity';

export type WorkspaceInput = Omit<Workspace, 'id' | 'revision'>;

export const createWorkspace = (database: Database, input: WorkspaceInput): Promise<Workspace> =>
  database.transaction((manager) => manager.save(Workspace, { ...input, revision: 0 }));
