import type { EntityManager } from 'typeorm';
import { type ActivityKind, activityKinds } from '../kinds';

/** Where a record stands among all that a customer did: the newest first, and of one moment by kind. */
export interface Place {
  readonly at: number;
  readonly kind: ActivityKind;
  readonly id: number;
}

interface Slice {
  readonly workspaceId: number;
  readonly customerId: number;
  readonly kinds: readonly ActivityKind[];
  readonly after: Place | undefined;
  readonly limit: number;
}

type Part = readonly [sql: string, params: readonly (string | number)[]];

const rank = (kind: ActivityKind): number => activityKinds.indexOf(kind);

const tableOf = (manager: EntityManager, { entity }: ActivityKind): string => manager.connection.getMetadata(entity).tableName;

/** Which rows of one kind come after a place. */
const beyond = (kind: ActivityKind, after: Place | undefined): Part => {
  if (after === undefined) return ['', []];
  if (rank(kind) < rank(after.kind)) return [' AND at < ?', [after.at]];
  if (rank(kind) > rank(after.kind)) return [' AND at <= ?', [after.at]];
  return [' AND at <= ? AND (at < ? OR id < ?)', [after.at, after.at, after.id]];
};

/** The next records of a customer over the tables of all kinds, each read by its index no further than the page is long. */
export const nextPlaces = async (manager: EntityManager, slice: Slice): Promise<Place[]> => {
  const { workspaceId, customerId, kinds, after, limit } = slice;
  const parts = kinds.map((kind): Part => {
    const [condition, params] = beyond(kind, after);
    const position = rank(kind);
    const select = `SELECT ${position} AS kind, id, at FROM ${tableOf(manager, kind)} WHERE workspace_id = ? AND customer_id = ?`;
    return [
      `SELECT * FROM (${select}${condition} ORDER BY at DESC, id DESC LIMIT ?) k${position}`,
      [workspaceId, customerId, ...params, limit],
    ];
  });
  const rows = await manager.query<{ kind: unknown; id: unknown; at: unknown }[]>(
    `${parts.map(([sql]) => sql).join(' UNION ALL ')} ORDER BY at DESC, kind ASC, id DESC LIMIT ?`,
    [...parts.flatMap(([, params]) => params), limit],
  );
  return rows.flatMap(({ kind: position, id, at }): Place[] => {
    const kind = activityKinds[Number(position)];
    return kind === undefined ? [] : [{ kind, id: Number(id), at: Number(at) }];
  });
};

/** How many records of these kinds a customer has. */
export const countPlaces = async (manager: EntityManager, slice: Omit<Slice, 'after' | 'limit'>): Promise<number> => {
  const { workspaceId, customerId, kinds } = slice;
  const counts = kinds.map(
    (kind) => `(SELECT COUNT(*) FROM ${tableOf(manager, kind)} WHERE workspace_id = ? AND customer_id = ?)`,
  );
  const params = kinds.flatMap(() => [workspaceId, customerId]);
  const [row] = await manager.query<{ total: unknown }[]>(`SELECT ${counts.join(' + ')} AS total`, params);
  return Number(row?.total ?? 0);
};
