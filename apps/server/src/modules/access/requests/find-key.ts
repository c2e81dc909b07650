import { rememberedRow } from '../../../database/remembered';
import type { Services } from '../../../services';
import { isKeyText } from '../keys/key-text';
import { isScope, permissionsOfScopes, type Scope } from '../keys/scopes';
import type { KeyPrincipal } from '../principal';
import { SEEN_EVERY_MS } from '../sessions/session-limits';
import { tokenHash } from '../tokens';
import { WORKSPACE_COLUMNS, type WorkspaceRow, workspaceOf } from '../workspace-row';
import { noteUse } from './note-use';

interface KeyRow extends WorkspaceRow {
  readonly key_id: number | string;
  readonly key_name: string;
  readonly scopes: string;
  readonly created_by: number | string | null;
  readonly expires_at: number | string | null;
  readonly last_used_at: number | string | null;
}

const rowOf =
  rememberedRow<KeyRow>(`SELECT k.id AS key_id, k.name AS key_name, k.scopes, k.created_by, k.expires_at, k.last_used_at, ${WORKSPACE_COLUMNS}
  FROM api_key k JOIN workspace w ON w.id = k.workspace_id
  WHERE k.key_hash = ? AND k.revoked_at IS NULL`);

const scopesIn = (json: string): Scope[] => {
  const scopes: unknown = JSON.parse(json);
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string' && isScope(scope)) : [];
};

/** Whose key it is. A key that is revoked is of no use to the next request; see `rememberedRow`. */
export const findKey = async (services: Services, text: string): Promise<KeyPrincipal | undefined> => {
  if (!isKeyText(text)) return undefined;
  const row = await rowOf(services.database, tokenHash(text));
  const now = services.clock();
  if (row === undefined) return undefined;
  const expiresAt = row.expires_at === null ? null : Number(row.expires_at);
  if (expiresAt !== null && now >= expiresAt) return undefined;
  const id = Number(row.key_id);
  if (row.last_used_at === null || now >= Number(row.last_used_at) + SEEN_EVERY_MS) {
    noteUse(services, { table: 'api_key', column: 'last_used_at', id, now });
  }
  return {
    kind: 'key',
    key: { id, name: row.key_name, createdBy: row.created_by === null ? null : Number(row.created_by), expiresAt },
    workspace: workspaceOf(row),
    permissions: permissionsOfScopes(scopesIn(row.scopes)),
  };
};
