import type { ImportTransformKind, MappingEntryFactsFragment } from '../../generated/graphql';

/** How the cells of a column are written, where somebody said so. */
export interface Transform {
  readonly dateOrder?: 'DMY' | 'MDY' | 'YMD';
  readonly decimal?: 'COMMA' | 'POINT';
}

export interface MappingEntry {
  readonly target: string;
  readonly column: string;
  readonly transform?: Transform;
}

export interface Target {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** Its key is completed by a name of one's own: `attributes.shoe size`. */
  readonly takesName: boolean;
  readonly transforms: readonly ImportTransformKind[];
}

const POINT = '.';

/** An entry as the mutations take it: an answer carries more along, and the server refuses what it does not know. */
export const entryOf = ({ target, column, transform }: MappingEntryFactsFragment): MappingEntry => {
  const { dateOrder, decimal } = transform ?? {};
  const said = { ...(dateOrder && { dateOrder }), ...(decimal && { decimal }) };
  return { target, column, ...(Object.keys(said).length > 0 && { transform: said }) };
};

/** What is said of a column, or undefined when it is not imported. */
export const entryFor = (mapping: readonly MappingEntry[], column: string): MappingEntry | undefined =>
  mapping.find((entry) => entry.column === column);

/** The target that an entry points at, and the name that completes it. */
export const resolveTarget = (
  targets: readonly Target[],
  key: string | undefined,
): { readonly target: Target; readonly name: string | undefined } | undefined => {
  if (key === undefined) return undefined;
  const whole = targets.find((target) => target.key === key && !target.takesName);
  if (whole) return { target: whole, name: undefined };
  const named = targets.find((target) => target.takesName && key.startsWith(`${target.key}${POINT}`));
  return named && { target: named, name: key.slice(named.key.length + 1) };
};

/** The key of a target for a column: one that takes a name begins with the column's own. */
export const targetKeyFor = (target: Target, name: string): string =>
  target.takesName ? `${target.key}${POINT}${name}` : target.key;

/** Points a column at a target; a target has one column, so the column that had it lets go. */
export const assign = (mapping: readonly MappingEntry[], column: string, target: string | undefined): MappingEntry[] => {
  const kept = mapping.filter((entry) => entry.column !== column && entry.target !== target);
  return target === undefined ? kept : [...kept, { target, column }];
};

/** Says how the cells of a column are written; an empty transform leaves it to the cells. */
export const withTransform = (mapping: readonly MappingEntry[], column: string, transform: Transform): MappingEntry[] =>
  mapping.map((entry) => {
    if (entry.column !== column) return entry;
    const { transform: _, ...rest } = entry;
    return Object.keys(transform).length > 0 ? { ...rest, transform } : rest;
  });

/** A saved mapping as far as this file has its columns. */
export const fitting = (mapping: readonly MappingEntry[], columns: readonly string[]): MappingEntry[] =>
  mapping.filter(({ column }) => columns.includes(column));

/** Required targets that no column fills yet. */
export const missingTargets = (mapping: readonly MappingEntry[], targets: readonly Target[]): Target[] =>
  targets.filter((target) => target.required && !mapping.some((entry) => entry.target === target.key));

const sameEntry = (one: MappingEntry, other: MappingEntry | undefined): boolean =>
  one.target === other?.target &&
  one.transform?.dateOrder === other.transform?.dateOrder &&
  one.transform?.decimal === other.transform?.decimal;

/** Same mapping, in whatever order. */
export const sameMapping = (one: readonly MappingEntry[], other: readonly MappingEntry[]): boolean =>
  one.length === other.length && one.every((entry) => sameEntry(entry, entryFor(other, entry.column)));
