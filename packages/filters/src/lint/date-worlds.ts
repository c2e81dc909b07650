import type { DateStorage } from '../time/window';
import type { Numbered } from './conditions';
import { type Edge, type EdgeWindow, edgeKey, edgeWindow, isNeverAfter } from './edges';
import type { World } from './formula';

const MOST_COMBINATIONS = 1_024;

/** Every way in which known dates can lie to the edges of the windows that conditions name, now and ever after. */
export const dateWorlds = (conditions: readonly Numbered[], storage: DateStorage): readonly World[] | undefined => {
  const windows = new Map<number, EdgeWindow>();
  for (const { atom, condition } of conditions) {
    const window = edgeWindow(condition, storage);
    if (window) windows.set(atom, window);
  }
  const edges = new Map([...windows.values()].flatMap(({ from, to }) => [from, to].flatMap(entryOf)));
  // Anniversaries are no single stretch of time: of known dates they hold or not.
  const free = conditions.filter(({ condition }) => condition.operator === 'ANNIVERSARY_IN_THE_NEXT').map(({ atom }) => atom);
  const parts = [...edges.keys(), ...free];
  if (2 ** parts.length > MOST_COMBINATIONS) return undefined;
  const known = conditions.filter(({ condition }) => condition.operator === 'HAS_VALUE').map(({ atom }) => atom);
  return Array.from({ length: 2 ** parts.length }, (_, bits) => {
    return new Set(parts.filter((_part, index) => Math.floor(bits / 2 ** index) % 2 === 1));
  })
    .filter((passed) => isPossible([...edges], passed))
    .map((passed) => {
      const has = (edge: Edge): boolean => passed.has(edgeKey(edge));
      const within = [...windows].filter(([, { from, to }]) => (!from || has(from)) && !(to && has(to))).map(([atom]) => atom);
      return { holding: new Set([...known, ...free.filter((atom) => passed.has(atom)), ...within]) };
    });
};

const entryOf = (edge: Edge | undefined): (readonly [string, Edge])[] => (edge ? [[edgeKey(edge), edge]] : []);

/** What has passed a later edge has passed the earlier ones. */
const isPossible = (edges: readonly (readonly [string, Edge])[], passed: ReadonlySet<string | number>): boolean =>
  edges.every(([key, edge]) =>
    edges.every(([otherKey, other]) => !passed.has(otherKey) || passed.has(key) || !isNeverAfter(edge, other)),
  );
