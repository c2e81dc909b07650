import { type EntityManager, In } from 'typeorm';
import type { Write } from '../../database/write';
import type { Fields } from './check-object';
import { apparentType } from './check-value';
import { ObservedKey } from './observed-key.entity';

/** A value under a key that may not be described. */
export interface Sighting {
  readonly scope: string;
  readonly key: string;
  readonly value: unknown;
}

/** Callers that make up keys are not to fill the table. */
const MOST_KEYS_OF_A_SCOPE = 500;
const LONGEST_SAMPLE = 200;
const LONGEST_SCOPE = 110;

const sampleOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [...text].slice(0, LONGEST_SAMPLE / 2).join('');
};

/** The first value of each key that is not described. */
export const undescribedKeys = (
  scope: string,
  fields: Fields,
  objects: Iterable<Readonly<Record<string, unknown>>>,
): Sighting[] => {
  const first = new Map<string, unknown>();
  for (const object of objects) {
    for (const key in object) {
      if (!first.has(key) && !fields.has(key) && object[key] !== null) first.set(key, object[key]);
    }
  }
  return [...first].map(([key, value]) => ({ scope, key, value }));
};

const knownKeys = async (
  manager: EntityManager,
  workspaceId: number,
  scopes: readonly string[],
): Promise<Map<string, Set<string>>> => {
  const known = new Map<string, Set<string>>(scopes.map((scope) => [scope, new Set()]));
  const rows = await manager.find(ObservedKey, {
    select: { scope: true, observedKey: true },
    where: { workspaceId, scope: In([...scopes]) },
  });
  for (const { scope, observedKey } of rows) known.get(scope)?.add(observedKey);
  return known;
};

/** Notes each key once, so that it can be described later without being sent again. */
export const noteKeys = async ({ manager, workspaceId }: Write, sightings: readonly Sighting[], now: number): Promise<void> => {
  const fitting = sightings.filter(({ scope }) => scope.length <= LONGEST_SCOPE);
  if (fitting.length === 0) return;
  const known = await knownKeys(manager, workspaceId, [...new Set(fitting.map(({ scope }) => scope))]);
  const added = fitting.filter(({ scope, key }) => {
    const keys = known.get(scope);
    if (keys === undefined || keys.has(key) || keys.size >= MOST_KEYS_OF_A_SCOPE) return false;
    keys.add(key);
    return true;
  });
  if (added.length === 0) return;
  const rows = added.map(({ scope, key, value }) => ({
    workspaceId,
    scope,
    observedKey: key,
    type: apparentType(value),
    sample: sampleOf(value),
    firstSeenAt: now,
  }));
  await manager.createQueryBuilder().insert().into(ObservedKey).values(rows).orIgnore().execute();
};
