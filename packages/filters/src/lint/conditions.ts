import type { Comparable } from '../catalog/types';
import { holds, type Stored, type ValueCondition, type ValueContext } from '../evaluate/value';
import type { FilterValue, Scalar } from '../tree';
import type { World } from './formula';

/** A condition by its number in the filter. */
export interface Numbered {
  readonly atom: number;
  readonly condition: ValueCondition;
}

/** What the values of a subject can be, whoever is asked about. */
export interface Domain extends Comparable {
  /** Whether it may be unknown. */
  readonly mayBeUnknown: boolean;
  /** Whether numbers have no decimals as they are stored. */
  readonly whole: boolean;
  /** The smallest number there can be. */
  readonly least?: number;
}

export const scalars = (value: FilterValue | undefined): readonly Scalar[] => {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [value];
  if ('from' in value) return [value.from, value.to];
  return 'amount' in value ? [] : value;
};

/** The world of a value: the conditions that hold of it, as the oracle says. */
export const worldOf = (
  value: Stored,
  conditions: readonly Numbered[],
  comparable: Comparable,
  context: ValueContext,
): World => ({
  holding: new Set(conditions.filter(({ condition }) => holds(condition, value, comparable, context)).map(({ atom }) => atom)),
});
