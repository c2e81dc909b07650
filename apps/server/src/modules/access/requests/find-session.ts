import { rememberedRow } from '../../../database/remembered';
import type { Services } from '../../../services';
import type { SessionPrincipal } from '../principal';
import { permissionsOf, type Role } from '../roles';
import { IDLE_MS, SEEN_EVERY_MS } from '../sessions/session-limits';
import { tokenHash } from '../tokens';
import { WORKSPACE_COLUMNS, type WorkspaceRow, workspaceOf } from '../workspace-row';
import { noteUse } from './note-use';

interface SessionRow extends WorkspaceRow {
  readonly session_id: number | string;
  readonly last_seen_at: number | string;
  readonly expires_at: number | string;
  readonly member_id: number | string;
  readonly member_name: string;
  readonly email: string;
  readonly password_is_one_time: number | boolean;
  readonly role: Role;
}

const rowOf =
  rememberedRow<SessionRow>(`SELECT s.id AS session_id, s.last_seen_at, s.expires_at, m.id AS member_id, m.name AS member_name, m.email,
    m.password_is_one_time, b.role, ${WORKSPACE_COLUMNS}
  FROM session s
  JOIN member m ON m.id = s.member_id
  JOIN membership b ON b.member_id = s.member_id AND b.workspace_id = s.workspace_id
  JOIN workspace w ON w.id = s.workspace_id
  WHERE s.token_hash = ?`);

/** Who has the token. A session that is ended and a role that is changed count from the next request on; see `rememberedRow`. */
export const findSession = async (services: Services, token: string): Promise<SessionPrincipal | undefined> => {
  const row = await rowOf(services.database, tokenHash(token));
  if (row === undefined) return undefined;
  const now = services.clock();
  const lastSeenAt = Number(row.last_seen_at);
  if (now >= Number(row.expires_at) || now >= lastSeenAt + IDLE_MS) return undefined;
  const sessionId = Number(row.session_id);
  if (now >= lastSeenAt + SEEN_EVERY_MS) noteUse(services, { table: 'session', column: 'last_seen_at', id: sessionId, now });
  const workspace = workspaceOf(row);
  const mustChangePassword = Boolean(row.password_is_one_time);
  return {
    kind: 'session',
    sessionId,
    member: { id: Number(row.member_id), name: row.member_name, email: row.email },
    role: row.role,
    workspace,
    permissions: mustChangePassword ? new Set() : permissionsOf(row.role, workspace.hiddenFrom ?? []),
    mustChangePassword,
  };
};
