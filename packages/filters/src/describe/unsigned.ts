import { operatorEntry } from '../operators';
import type { FilterValue, Operator } from '../tree';

/** An operator and what it is asked with. */
export interface Asked {
  readonly operator: Operator;
  readonly value?: FilterValue;
}

/** How a condition on several values reads where there is only one. */
const OF_ONE: Partial<Readonly<Record<Operator, Operator>>> = { IN: 'IS', INCLUDES_ALL: 'INCLUDES_ANY' };

const plain = <Condition extends Asked>(condition: Condition): Condition => {
  const { operator, value } = condition;
  const [only, second] = Array.isArray(value) ? value : [];
  const plainer = OF_ONE[operator];
  if (!plainer || only === undefined || second !== undefined) return condition;
  return { ...condition, operator: plainer, value: plainer === 'IS' ? only : value };
};

/** A condition without a complement operator: IS_NOT is IS, negated. Of one value alone it asks as of one. */
export const unsigned = <Condition extends Asked>(
  condition: Condition,
  negated: boolean,
): { readonly condition: Condition; readonly negated: boolean } => {
  const { complementOf } = operatorEntry(condition.operator);
  if (!complementOf) return { condition: plain(condition), negated };
  return { condition: plain({ ...condition, operator: complementOf }), negated: !negated };
};

const COMPLEMENTS: Partial<Readonly<Record<Operator, Operator>>> = {
  AT_LEAST: 'LESS_THAN',
  LESS_THAN: 'AT_LEAST',
  MORE_THAN: 'AT_MOST',
  AT_MOST: 'MORE_THAN',
};

/** "Not at least twice" is "less than twice", of amounts that are always known. */
export const turned = (asked: Asked, negated: boolean): { readonly asked: Asked; readonly negated: boolean } => {
  const operator = negated ? COMPLEMENTS[asked.operator] : undefined;
  return operator ? { asked: { ...asked, operator }, negated: false } : { asked, negated };
};
