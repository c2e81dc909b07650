import type { EntityManager } from 'typeorm';
import { marks } from '../../database/marks';
import { type FoundRow, mergedInto, rowsBySourceId } from './bulk/by-source-id';
import type { JsonObject } from './bulk/read-object';
import { type Names } from './customer-name';

/** What is known of a customer before a write, as far as the write depends on it. */
export interface StoredCustomer {
  readonly id: number;
  readonly names: Names;
  readonly email: string | null;
  readonly phone: string | null;
  readonly attributes: JsonObject;
}

const COLUMNS = ['first_name', 'last_name', 'name', 'email', 'phone', 'attributes'];

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const storedCustomer = (row: FoundRow): StoredCustomer => ({
  id: Number(row.id),
  names: { firstName: textOrNull(row.first_name), lastName: textOrNull(row.last_name), name: textOrNull(row.name) },
  email: textOrNull(row.email),
  phone: textOrNull(row.phone),
  attributes: typeof row.attributes === 'string' ? JSON.parse(row.attributes) : {},
});

interface Asked {
  readonly workspaceId: number;
  readonly sourceIds: readonly string[];
}

/** Who stayed when the customers of these keys were merged, by those keys. */
const stayedCustomers = async (
  manager: EntityManager,
  { workspaceId, sourceIds }: Asked,
): Promise<[string, StoredCustomer][]> => {
  const aliases = await mergedInto(manager, { workspaceId, sourceIds });
  const ids = [...new Set(aliases.values())];
  if (ids.length === 0) return [];
  const rows = await manager.query<FoundRow[]>(
    `SELECT ${['id', ...COLUMNS].join(', ')} FROM customer WHERE workspace_id = ? AND id IN (${marks(ids)})`,
    [workspaceId, ...ids],
  );
  const byId = new Map(rows.map((row) => [Number(row.id), storedCustomer(row)]));
  return [...aliases].flatMap(([sourceId, id]) => {
    const stayed = byId.get(id);
    return stayed === undefined ? [] : [[sourceId, stayed]];
  });
};

/** The customers who are there already, by their own keys and by those of customers who were merged into them. */
export const storedCustomers = async (manager: EntityManager, asked: Asked): Promise<Map<string, StoredCustomer>> => {
  const rows = await rowsBySourceId(manager, { table: 'customer', columns: COLUMNS, ...asked });
  const stored = new Map([...rows].map(([sourceId, row]) => [sourceId, storedCustomer(row)]));
  const others = asked.sourceIds.filter((sourceId) => !stored.has(sourceId));
  for (const [sourceId, stayed] of await stayedCustomers(manager, { ...asked, sourceIds: others })) stored.set(sourceId, stayed);
  return stored;
};
