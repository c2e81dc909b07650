import type { Operator } from './tree';

export const ATTRIBUTE_TYPES = ['text', 'choice', 'number', 'money', 'date', 'boolean', 'list'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** What an operator asks for: nothing, one value, several, two ends, an amount and a unit, a named period, a day. */
export type ValueShape = 'NONE' | 'ONE' | 'MANY' | 'RANGE' | 'RELATIVE' | 'PERIOD' | 'DAY';

export interface OperatorEntry {
  readonly operator: Operator;
  /** As it reads after the name of an attribute: "Country | is one of | …". */
  readonly label: string;
  readonly value: ValueShape;
  /** The operator of which this one is the exact complement, unknown values included. */
  readonly complementOf?: Operator;
}

const entry = (operator: Operator, label: string, value: ValueShape, complementOf?: Operator): OperatorEntry => ({
  operator,
  label,
  value,
  ...(complementOf && { complementOf }),
});

export const OPERATOR_ENTRIES: readonly OperatorEntry[] = [
  entry('IS', 'is', 'ONE'),
  entry('IS_NOT', 'is not', 'ONE', 'IS'),
  entry('IN', 'is one of', 'MANY'),
  entry('NOT_IN', 'is none of', 'MANY', 'IN'),
  entry('CONTAINS', 'contains', 'ONE'),
  entry('NOT_CONTAINS', 'does not contain', 'ONE', 'CONTAINS'),
  entry('STARTS_WITH', 'starts with', 'ONE'),
  entry('ENDS_WITH', 'ends with', 'ONE'),
  entry('LESS_THAN', 'is less than', 'ONE'),
  entry('AT_MOST', 'is at most', 'ONE'),
  entry('MORE_THAN', 'is more than', 'ONE'),
  entry('AT_LEAST', 'is at least', 'ONE'),
  entry('BETWEEN', 'is between', 'RANGE'),
  entry('EXACTLY', 'is exactly', 'ONE'),
  entry('ON', 'is on', 'DAY'),
  entry('BEFORE', 'is before', 'DAY'),
  entry('AFTER', 'is after', 'DAY'),
  entry('EXACTLY_AGO', 'was exactly … ago', 'RELATIVE'),
  entry('LESS_THAN_AGO', 'was less than … ago', 'RELATIVE'),
  entry('MORE_THAN_AGO', 'was more than … ago', 'RELATIVE'),
  entry('IN_THE_LAST', 'is in the last', 'RELATIVE'),
  entry('IN_THE_NEXT', 'is in the next', 'RELATIVE'),
  entry('IN_PERIOD', 'is in', 'PERIOD'),
  entry('ANNIVERSARY_IN_THE_NEXT', 'has its anniversary in the next', 'RELATIVE'),
  entry('INCLUDES_ANY', 'includes any of', 'MANY'),
  entry('INCLUDES_ALL', 'includes all of', 'MANY'),
  entry('INCLUDES_NONE', 'includes none of', 'MANY', 'INCLUDES_ANY'),
  entry('HAS_VALUE', 'has any value', 'NONE'),
  entry('IS_UNKNOWN', 'is unknown', 'NONE', 'HAS_VALUE'),
];

const entries = new Map(OPERATOR_ENTRIES.map((known) => [known.operator, known]));

export const operatorEntry = (operator: Operator): OperatorEntry => {
  const known = entries.get(operator);
  if (!known) throw new TypeError(`${operator} is no operator`);
  return known;
};

const ORDERED = ['IS', 'IS_NOT', 'IN', 'NOT_IN', 'LESS_THAN', 'AT_MOST', 'MORE_THAN', 'AT_LEAST', 'BETWEEN'] as const;
const KNOWN = ['HAS_VALUE', 'IS_UNKNOWN'] as const;

/** The operators that may stand in `within`: those that mean one stretch of time. */
export const WINDOW_OPERATORS = [
  'ON',
  'BEFORE',
  'AFTER',
  'BETWEEN',
  'EXACTLY_AGO',
  'LESS_THAN_AGO',
  'MORE_THAN_AGO',
  'IN_THE_LAST',
  'IN_THE_NEXT',
  'IN_PERIOD',
] as const satisfies readonly Operator[];

export const MEASURE_OPERATORS = [
  'AT_LEAST',
  'MORE_THAN',
  'AT_MOST',
  'LESS_THAN',
  'EXACTLY',
  'BETWEEN',
] as const satisfies readonly Operator[];

const BY_TYPE: Readonly<Record<AttributeType, readonly Operator[]>> = {
  text: ['IS', 'IS_NOT', 'IN', 'NOT_IN', 'CONTAINS', 'NOT_CONTAINS', 'STARTS_WITH', 'ENDS_WITH', ...KNOWN],
  choice: ['IS', 'IS_NOT', 'IN', 'NOT_IN', ...KNOWN],
  number: [...ORDERED, ...KNOWN],
  money: [...ORDERED, ...KNOWN],
  date: [...WINDOW_OPERATORS, 'ANNIVERSARY_IN_THE_NEXT', ...KNOWN],
  boolean: ['IS', ...KNOWN],
  list: ['INCLUDES_ANY', 'INCLUDES_ALL', 'INCLUDES_NONE', ...KNOWN],
};

export const operatorsOf = (type: AttributeType): readonly Operator[] => BY_TYPE[type];
