import { type FilterValue, OPERATORS, type Operator, type Path } from '../tree';
import { oneOf, refuse } from './shape';

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
