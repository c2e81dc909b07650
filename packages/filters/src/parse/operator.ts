import type { Comparable } from '../catalog/types';
import { operatorsOf } from '../operators';
import { type FilterValue, OPERATORS, type Operator, type Path } from '../tree';
import { oneOf, refuse } from './shape';
import { parseValue } from './value';

export const parseOperator = (
  input: unknown,
  allowed: readonly Operator[],
  { path, what }: { path: Path; what: string },
): Operator => {
  if (input === undefined) return refuse('“operator” is missing', path);
  const operator = oneOf(input, OPERATORS, path);
  return allowed.includes(operator)
    ? operator
    : refuse(`${what} does not take ${operator}; it takes ${allowed.join(', ')}`, path);
};

/** A condition with its value, or without one where the operator takes none. */
export const withValue = <Condition extends object>(
  condition: Condition,
  value: FilterValue | undefined,
): Condition & { readonly value?: FilterValue } => (value === undefined ? condition : { ...condition, value });

/** Operator and value of a condition on an attribute or a field, which its type must take. */
export const parseComparison = (
  present: ReadonlyMap<string, unknown>,
  { key, entry, path, currency }: { key: string; entry: Comparable & { readonly label: string }; path: Path; currency: string },
): { readonly key: string; readonly operator: Operator; readonly value?: FilterValue } => {
  const operator = parseOperator(present.get('operator'), operatorsOf(entry.type), {
    path: [...path, 'operator'],
    what: entry.label,
  });
  const value = parseValue(present.get('value'), { operator, comparable: entry, currency, path: [...path, 'value'] });
  return withValue({ key, operator }, value);
};
