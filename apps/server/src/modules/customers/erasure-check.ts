import type { EntityManager } from 'typeorm';
import { chunks } from '../../database/batches';
import { marks } from '../../database/marks';
import { Refusal } from '../../errors';
import { addressKey, sourceKey } from '../deliveries/address-key';

/** By what a person is known again. */
export interface Identity {
  readonly sourceId: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

type IdentityField = keyof Identity;

interface Place {
  readonly workspaceId: number;
  readonly secret: string;
}

/** The columns of `erasure`, and the kind of digest that is in each. Those of addresses are the ones that suppressions have. */
const DIGESTS = [
  { field: 'sourceId', column: 'source_key', digest: sourceKey },
  { field: 'email', column: 'email_key', digest: (secret, email) => addressKey(secret, 'EMAIL', email) },
  { field: 'phone', column: 'phone_key', digest: (secret, phone) => addressKey(secret, 'SMS', phone) },
] as const satisfies readonly { field: IdentityField; column: string; digest(secret: string, value: string): string }[];

const LABELS: Readonly<Record<IdentityField, string>> = { sourceId: 'key', email: 'email address', phone: 'phone number' };

const KEYS_PER_QUERY = 1_000;

const known = async (
  manager: EntityManager,
  workspaceId: number,
  column: string,
  keys: readonly string[],
): Promise<Set<string>> => {
  const found = new Set<string>();
  for (const some of chunks(keys, KEYS_PER_QUERY)) {
    const rows = await manager.query<{ digest: string }[]>(
      `SELECT ${column} AS digest FROM erasure WHERE workspace_id = ? AND ${column} IN (${marks(some)})`,
      [workspaceId, ...some],
    );
    for (const { digest } of rows) found.add(digest);
  }
  return found;
};

const isAnybodyErased = async (manager: EntityManager, workspaceId: number): Promise<boolean> => {
  const rows = await manager.query<unknown[]>('SELECT 1 FROM erasure WHERE workspace_id = ? LIMIT 1', [workspaceId]);
  return rows.length > 0;
};

/**
 * Which of these people were erased, as refusals in the order of the people; undefined for those who may be stored. To be
 * called within the write that would store them, so that nobody comes back who is being erased at this moment.
 */
export const erasedAmong = async (
  manager: EntityManager,
  { workspaceId, secret }: Place,
  people: readonly Identity[],
): Promise<(Refusal | undefined)[]> => {
  const refusals: (Refusal | undefined)[] = people.map(() => undefined);
  if (people.length === 0 || !(await isAnybodyErased(manager, workspaceId))) return refusals;
  for (const { field, column, digest } of DIGESTS) {
    const digests = people.map(({ [field]: value }) => (value ? digest(secret, value) : undefined));
    const asked = [...new Set(digests.filter((each) => each !== undefined))];
    const erased = await known(manager, workspaceId, column, asked);
    for (const [index, each] of digests.entries()) {
      if (each === undefined || !erased.has(each)) continue;
      const message = `${field} is the ${LABELS[field]} of somebody who was erased and must not be stored again.`;
      refusals[index] ??= new Refusal('ERASED', message, [field]);
    }
  }
  return refusals;
};
