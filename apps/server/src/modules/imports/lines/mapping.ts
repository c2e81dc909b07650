import { Refusal } from '../../../errors';
import { isTarget, TARGETS, type TargetKey } from './targets';

export interface MappingEntry {
  readonly target: string;
  readonly column: string;
}

/** Which column holds what: the name of a column for each target that has one. */
export type Mapping = ReadonlyMap<TargetKey, string>;

/** `UnitPrice (GBP)` and `unit_price` are both `unitprice`. */
const plain = (name: string): string =>
  name
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A guess from the names of the columns. Each column is used once, and the amount only where there is no price. */
export const suggestMapping = (columns: readonly string[]): MappingEntry[] => {
  const free = new Map(columns.toReversed().map((column) => [plain(column), column]));
  const guesses: MappingEntry[] = [];
  for (const { key, knownAs } of TARGETS) {
    if (key === 'amount' && guesses.some(({ target }) => target === 'price')) continue;
    const name = knownAs.find((known) => free.has(known));
    const column = name === undefined ? undefined : free.get(name);
    if (name === undefined || column === undefined) continue;
    free.delete(name);
    guesses.push({ target: key, column });
  }
  return guesses;
};

const labelOf = (key: TargetKey): string => TARGETS.find((target) => target.key === key)?.label ?? key;

const requireTarget = (mapping: Mapping, key: TargetKey): void => {
  if (!mapping.has(key))
    throw new Refusal('REQUIRED', `Choose the column that holds: ${labelOf(key)}.`, ['input', 'mapping', key]);
};

/** @throws Refusal that names the entry, or the target that has no column. */
export const parseMapping = (entries: readonly MappingEntry[], columns: readonly string[]): Mapping => {
  const mapping = new Map<TargetKey, string>();
  for (const [index, { target, column }] of entries.entries()) {
    const path = ['input', 'mapping', String(index)];
    if (!isTarget(target)) {
      const known = TARGETS.map(({ key }) => key).join(', ');
      throw new Refusal('INVALID', `There is nothing called "${target}" to map a column to. There is: ${known}.`, [
        ...path,
        'target',
      ]);
    }
    if (!columns.includes(column)) {
      throw new Refusal('INVALID', `The file has no column "${column}". It has: ${columns.join(', ')}.`, [...path, 'column']);
    }
    if (mapping.has(target)) throw new Refusal('INVALID', `Two columns are mapped to: ${labelOf(target)}.`, [...path, 'target']);
    mapping.set(target, column);
  }
  for (const { key, required } of TARGETS) if (required) requireTarget(mapping, key);
  if (!mapping.has('amount')) requireTarget(mapping, 'price');
  if (mapping.has('amount') && mapping.has('price')) {
    throw new Refusal('INVALID', 'Map the price of one piece or the amount of the line, not both.', [
      'input',
      'mapping',
      'price',
    ]);
  }
  return mapping;
};
