import type { ValueContext } from '../evaluate/value';
import { fold } from '../fold';
import { toMinorUnits } from '../money';
import type { Scalar } from '../tree';
import { type Domain, type Numbered, scalars, worldOf } from './conditions';
import { dateWorlds } from './date-worlds';
import type { World } from './formula';
import { textWorlds } from './text-worlds';

/** Each kind of world once. */
export const distinct = (worlds: readonly World[]): World[] => [
  ...new Map(worlds.map((world) => [[...world.holding].sort((a, b) => a - b).join(), world])).values(),
];

/** More of a kind than this is not gone through; each condition is then taken for one that nothing is known of. */
const MOST_WORLDS = 256;

const unrelated = (conditions: readonly Numbered[]): World[][] =>
  conditions.map(({ atom }) => [{ holding: new Set<number>() }, { holding: new Set([atom]) }]);

/** The kinds of values that the conditions of a subject tell apart; several lists where the conditions stand on their own. */
export const worldsOf = (
  conditions: readonly Numbered[],
  domain: Domain,
  context: ValueContext,
): readonly (readonly World[])[] => {
  const worlds = knownWorlds(conditions, domain, context);
  if (!worlds) return unrelated(conditions);
  const unknown = domain.mayBeUnknown ? [worldOf(null, conditions, domain, context)] : [];
  const all = domain.type === 'number' || domain.type === 'money' ? [...unknown, ...worlds] : distinct([...unknown, ...worlds]);
  return all.length > MOST_WORLDS ? unrelated(conditions) : [all];
};

const knownWorlds = (conditions: readonly Numbered[], domain: Domain, context: ValueContext): readonly World[] | undefined => {
  switch (domain.type) {
    case 'boolean':
      return [true, false].map((value) => worldOf(value, conditions, domain, context));
    case 'number':
    case 'money':
      return numberWorlds(conditions, domain, context);
    case 'list':
      return listWorlds(conditions, domain, context);
    case 'text':
    case 'choice':
      return textWorlds(conditions, domain, context);
    case 'date':
      return dateWorlds(conditions, domain.storage ?? 'INSTANT');
  }
};

/** Numbers on, right beside and between all that conditions name; one of them is like any number there is. */
const numberWorlds = (conditions: readonly Numbered[], domain: Domain, context: ValueContext): World[] => {
  const named = conditions.flatMap(({ condition }) => scalars(condition.value)).map((value) => stored(value, domain, context));
  const edges = [...new Set(named.filter(Number.isFinite))].sort((a, b) => a - b);
  const tried = domain.whole
    ? edges.flatMap((edge) => [Math.floor(edge) - 1, Math.floor(edge), Math.ceil(edge), Math.ceil(edge) + 1])
    : edges.flatMap((edge, index) => [edge - 1, edge, (edge + (edges[index + 1] ?? edge + 2)) / 2, edge + 1]);
  const { least = Number.NEGATIVE_INFINITY } = domain;
  const values = [...new Set([...tried, Math.max(0, least)])].filter((value) => value >= least).sort((a, b) => a - b);
  const ranges = new Map<string, World>();
  for (const [index, value] of values.entries()) {
    const world = worldOf(value, conditions, domain, context);
    const key = [...world.holding].join();
    const next = values[index + 1] ?? Number.POSITIVE_INFINITY;
    ranges.set(key, {
      ...world,
      least: ranges.get(key)?.least ?? (index === 0 ? least : value),
      most: domain.whole ? next - 1 : next,
    });
  }
  return [...ranges.values()];
};

const stored = (value: Scalar, { type }: Domain, { currency }: ValueContext): number =>
  type === 'money' && typeof value !== 'boolean' ? (toMinorUnits(value, currency) ?? Number.NaN) : Number(value);

const MOST_ITEMS = 7;

/** Lists with some of the items that are named, and something else. */
const listWorlds = (conditions: readonly Numbered[], domain: Domain, context: ValueContext): World[] | undefined => {
  const items = [...new Set(conditions.flatMap(({ condition }) => scalars(condition.value)).map((item) => fold(String(item))))];
  if (items.length > MOST_ITEMS) return undefined;
  const another = `${items.join('')}x`;
  return Array.from({ length: 2 ** items.length }, (_, bits) => {
    const list = items.filter((_item, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    return worldOf([...list, another], conditions, domain, context);
  });
};
