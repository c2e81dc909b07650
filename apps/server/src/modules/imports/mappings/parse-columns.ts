import { Refusal } from '../../../errors';
import { NAME_SEPARATOR, type Target } from '../kinds/target';
import type { MappingEntry, Transform } from './mapping-entry';

/** A column of a file that is read. */
export interface MappedColumn {
  readonly target: Target;
  /** What completes the key of a target that takes a name. */
  readonly name: string | undefined;
  readonly column: string;
  /** Position of the column in the file. */
  readonly index: number;
  readonly transform: Transform;
}

export type ColumnMapping = readonly MappedColumn[];

const NAME = /^[\p{L}\p{N}_.\- ]{1,100}$/u;
const COLUMNS_SHOWN = 30;

interface Named {
  readonly target: Target;
  readonly name: string | undefined;
}

/** The target that a key means; undefined when there is none. */
export const findTarget = (targets: readonly Target[], key: string): Named | undefined => {
  const whole = targets.find((target) => target.key === key);
  if (whole !== undefined) return { target: whole, name: undefined };
  const at = key.indexOf(NAME_SEPARATOR);
  const target = targets.find((one) => one.takesName === true && one.key === key.slice(0, Math.max(at, 0)));
  const name = key.slice(at + 1).trim();
  return target === undefined || name === '' ? undefined : { target, name };
};

const shownKey = ({ key, takesName }: Target): string => (takesName === true ? `${key}, ${key}${NAME_SEPARATOR}NAME` : key);

const listed = (columns: readonly string[]): string =>
  columns.length <= COLUMNS_SHOWN
    ? columns.join(', ')
    : `${columns.slice(0, COLUMNS_SHOWN).join(', ')} and ${columns.length - COLUMNS_SHOWN} more`;

const requireTarget = (targets: readonly Target[], key: string, path: readonly string[]): Named => {
  const found = findTarget(targets, key);
  if (found === undefined) {
    const known = targets.map(shownKey).join(', ');
    throw new Refusal('INVALID', `There is nothing called "${key}" to map a column to. There is: ${known}.`, [...path, 'target']);
  }
  if (found.name !== undefined && !NAME.test(found.name)) {
    const message = `"${found.name}" cannot be a name: 1 to 100 letters, digits, spaces, and the characters _ - . are allowed.`;
    throw new Refusal('INVALID', message, [...path, 'target']);
  }
  return found;
};

/** @throws Refusal that names the entry, or the target that has no column. */
export const parseColumns = (
  targets: readonly Target[],
  entries: readonly MappingEntry[],
  columns: readonly string[],
): ColumnMapping => {
  const taken = new Set<string>();
  const mapped = entries.map(({ target: key, column, transform = {} }, entry): MappedColumn => {
    const path = ['input', 'mapping', String(entry)];
    const found = requireTarget(targets, key, path);
    const index = columns.indexOf(column);
    if (index === -1) {
      throw new Refusal('INVALID', `The file has no column "${column}". It has: ${listed(columns)}.`, [...path, 'column']);
    }
    const id = `${found.target.key}${NAME_SEPARATOR}${found.name ?? ''}`;
    if (taken.has(id)) {
      throw new Refusal('INVALID', `Two columns are mapped to: ${found.name ?? found.target.label}.`, [...path, 'target']);
    }
    taken.add(id);
    return { ...found, column, index, transform };
  });
  for (const { key, label, required } of targets) {
    if (required && !mapped.some(({ target }) => target.key === key)) {
      throw new Refusal('REQUIRED', `Choose the column that holds: ${label}.`, ['input', 'mapping', key]);
    }
  }
  return mapped;
};
