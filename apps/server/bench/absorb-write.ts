import { standardCatalog } from '@muster/filters';
import type { AudienceEngine } from '../src/audience/engine';
import type { Database } from '../src/database/database';
import { mirroredEntities } from '../src/database/mirrored';
import type { Workspace } from '../src/modules/access/workspace.entity';
import { NOW } from './moment';

/**
 * A write to one row of every table that changes no answer, taken in by the engine: nothing that it found before is good any
 * more, and nothing keeps the next question waiting.
 */
export const absorbWrite = async (
  { database, engine }: { readonly database: Database; readonly engine: AudienceEngine },
  { id }: Pick<Workspace, 'id'>,
): Promise<void> => {
  await database.transaction(async (manager) => {
    await manager.query('UPDATE workspace SET revision = revision + 1 WHERE id = ?', [id]);
    for (const entity of mirroredEntities()) {
      const table = manager.connection.getMetadata(entity).tableName;
      const [row] = await manager.query(`SELECT id FROM ${table} WHERE workspace_id = ? ORDER BY revision DESC LIMIT 1`, [id]);
      await manager.query(
        `UPDATE ${table} SET revision = (SELECT revision FROM workspace WHERE id = ?) WHERE workspace_id = ? AND id = ?`,
        [id, id, row?.id ?? 0],
      );
    }
  });
  await engine.count({ workspaceId: id, filter: { everyone: true }, now: NOW, catalog: standardCatalog });
};
