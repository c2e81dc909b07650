import { Refusal } from '../../../errors';
import type { MappingEntry, Transform } from '../mappings/mapping-entry';
import { type ColumnMapping, parseColumns } from '../mappings/parse-columns';
import { isTarget, TARGETS, type TargetKey } from './targets';

/** Which column holds what of an order line: the name of a column for each target that has one. */
export type Mapping = ReadonlyMap<TargetKey, string>;

/** How the cells of some of them are written. */
export type Transforms = ReadonlyMap<TargetKey, Transform>;

export interface OrderMapping {
  readonly mapping: Mapping;
  readonly transforms: Transforms;
}

const orderMapping = (columns: ColumnMapping): OrderMapping => {
  const mapping = new Map<TargetKey, string>();
  const transforms = new Map<TargetKey, Transform>();
  for (const { target, column, transform } of columns) {
    if (!isTarget(target.key)) continue;
    mapping.set(target.key, column);
    transforms.set(target.key, transform);
  }
  return { mapping, transforms };
};

/** @throws Refusal that names the entry, or the target that has no column. */
export const parseMapping = (entries: readonly MappingEntry[], columns: readonly string[]): OrderMapping => {
  const parsed = orderMapping(parseColumns(TARGETS, entries, columns));
  const has = (key: TargetKey): boolean => parsed.mapping.has(key);
  const path = ['input', 'mapping', 'price'];
  if (!has('amount') && !has('price')) throw new Refusal('REQUIRED', 'Choose the column that holds: Price of one piece.', path);
  if (has('amount') && has('price')) {
    throw new Refusal('INVALID', 'Map the price of one piece or the amount of the line, not both.', path);
  }
  return parsed;
};
