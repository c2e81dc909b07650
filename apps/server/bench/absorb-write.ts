import { standardCatalog } from '@muster/filters';
import type { AudienceEngine } from '../src/audience/engine';
import type { Database } from '../src/database/database';
import type { Workspace } from '../src/modules/access/workspace.entity';
import { NOW } from './moment';

/**
 * A write that changes no answer, taken in by the engine: it knows no set of customers of before any more, and nothing keeps the
 * next question waiting.
 */
export const absorbWrite = async (
  { database, engine }: { readonly database: Database; readonly engine: AudienceEngine },
  { id }: Pick<Workspace, 'id'>,
): Promise<void> => {
  await database.transaction((manager) => manager.query('UPDATE workspace SET revision = revision + 1 WHERE id = ?', [id]));
  await engine.count({ workspaceId: id, filter: { everyone: true }, now: NOW, catalog: standardCatalog });
};
