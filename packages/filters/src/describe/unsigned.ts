import { operatorEntry } from '../operators';
import type { FilterValue, Operator } from '../tree';

/** An operator and what it is asked with. */
export interface Asked {
  readonly operator: Operator;
  readonly value?: FilterValue;
}

/** A condition without a complement operator: IS_NOT is IS, negated. */
export const unsigned = <Condition extends Asked>(
  condition: Condition,
  negated: boolean,
): { readonly condition: Condition; readonly negated: boolean } => {
  const { complementOf } = operatorEntry(condition.operator);
  return complementOf ? { condition: { ...condition, operator: complementOf }, negated: !negated } : { condition, negated };
};
