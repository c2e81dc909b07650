import { isRole, type Role } from './roles';
import type { Workspace } from './workspace.entity';

/** Of a statement that joins the workspace as `w`: what `workspaceOf` reads. */
export const WORKSPACE_COLUMNS = `w.id AS workspace_id, w.name AS workspace_name, w.time_zone, w.currency, w.sender_name,
  w.sender_address, w.postal_address, w.revision, w.created_at AS workspace_created_at, w.hidden_from, w.four_eyes`;

export interface WorkspaceRow {
  readonly workspace_id: number | string;
  readonly workspace_name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly sender_name: string;
  readonly sender_address: string;
  readonly postal_address: string;
  readonly revision: number | string;
  readonly workspace_created_at: number | string;
  readonly hidden_from: string | null;
  readonly four_eyes: number | boolean;
}

const rolesIn = (json: string | null): Role[] => {
  const roles: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string' && isRole(role)) : [];
};

/** Read by hand: it is a part of every request, and making entities takes longer than asking for them. */
export const workspaceOf = (row: WorkspaceRow): Workspace => ({
  id: Number(row.workspace_id),
  name: row.workspace_name,
  timeZone: row.time_zone,
  currency: row.currency,
  senderName: row.sender_name,
  senderAddress: row.sender_address,
  postalAddress: row.postal_address,
  revision: Number(row.revision),
  createdAt: Number(row.workspace_created_at),
  hiddenFrom: rolesIn(row.hidden_from),
  fourEyes: Boolean(row.four_eyes),
});
