export interface MappingEntry {
  readonly target: string;
  readonly column: string;
}

export interface Target {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
}

/** Target of a column, or undefined when the column is not imported. */
export const targetOf = (mapping: readonly MappingEntry[], column: string): string | undefined =>
  mapping.find((entry) => entry.column === column)?.target;

/** Points a column at a target; a target has one column, so the column that had it lets go. */
export const assign = (mapping: readonly MappingEntry[], column: string, target: string | undefined): MappingEntry[] => {
  const kept = mapping.filter((entry) => entry.column !== column && entry.target !== target);
  return target === undefined ? kept : [...kept, { target, column }];
};

/** Required targets that no column fills yet. */
export const missingTargets = (mapping: readonly MappingEntry[], targets: readonly Target[]): Target[] =>
  targets.filter((target) => target.required && !mapping.some((entry) => entry.target === target.key));

/** Same mapping, in whatever order. */
export const sameMapping = (one: readonly MappingEntry[], other: readonly MappingEntry[]): boolean =>
  one.length === other.length && one.every((entry) => targetOf(other, entry.column) === entry.target);
