import { GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import { parseFilterValue } from './filter-value';

// A plain error from a scalar is reported by the library with the place and the value that it is about.

/** Of a scalar that is written as text: what a literal in the query says. */
const textOf = (node: ValueNode, name: string): string => {
  if (node.kind === 'StringValue') return node.value;
  throw new TypeError(`${name} is written as text.`);
};

/** What most callers send. Days that not every month has are left to the library, and all other ways to write a moment. */
const PLAIN_MOMENT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

const instantFrom = (value: unknown): number => {
  if (typeof value === 'string' && PLAIN_MOMENT.test(value)) return Date.parse(value);
  if (typeof value !== 'string') throw new TypeError('DateTime is a text such as "2026-11-22T09:30:00.000Z".');
  return GraphQLDateTimeISO.parseValue(value).getTime();
};

/** UTC milliseconds inside. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description:
    'A moment: ISO 8601 with a time zone on the way in, UTC with milliseconds on the way out, `2026-11-22T09:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => {
    if (typeof value !== 'number') throw new TypeError(`DateTime cannot show ${typeof value}`);
    return new Date(value).toISOString();
  },
  parseValue: instantFrom,
  parseLiteral: (node) => instantFrom(textOf(node, 'DateTime')),
});

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const dayFrom = (value: unknown): number => {
  const [, year, month, day] = (typeof value === 'string' && DAY.exec(value)) || [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) {
    throw new TypeError('Date is a day of the calendar such as "2026-11-22".');
  }
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
};

/** The integer yyyymmdd inside. */
export const CalendarDate = new GraphQLScalarType<number, string>({
  name: 'Date',
  description: 'A day of the calendar without a time: `2026-11-22`.',
  serialize: (value) => {
    if (typeof value !== 'number') throw new TypeError(`Date cannot show ${typeof value}`);
    const digits = String(value).padStart(8, '0');
    return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  },
  parseValue: dayFrom,
  parseLiteral: (node) => dayFrom(textOf(node, 'Date')),
});

const AMOUNT = /^-?\d{1,15}(\.\d{1,6})?$/;

const amountFrom = (value: unknown): string => {
  if (typeof value === 'string' && AMOUNT.test(value)) return value;
  throw new TypeError('Money is a decimal text such as "12.50".');
};

/**
 * Decimal text on both sides: a scalar does not know the workspace, whose currency says how many digits there are.
 * `toMinorUnits` and `fromMinorUnits` lead in and out of the record.
 */
export const Money = new GraphQLScalarType<string, string>({
  name: 'Money',
  description: 'An amount in the currency of the workspace as decimal text: `12.50`, `-3.00`.',
  serialize: (value) => {
    if (typeof value !== 'string' || !AMOUNT.test(value)) throw new TypeError('Money shows decimal text only');
    return value;
  },
  parseValue: amountFrom,
  parseLiteral: (node) => amountFrom(textOf(node, 'Money')),
});

/** Only ever read: what is sent is the typed `FilterInput`. */
export const FilterTree = new GraphQLScalarType<unknown, unknown>({
  name: 'FilterTree',
  description: 'A filter as JSON, in exactly the shape of `FilterInput`: what is read can be sent back.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('FilterTree is not an input; send a FilterInput.');
  },
});

export const FilterValueScalar = new GraphQLScalarType({
  name: 'FilterValue',
  description:
    'What a condition compares with: a text, a number, true or false, a list of them, `{ amount, unit }` for relative dates, or `{ from, to }` with both ends included. The catalog says which one an operator takes.',
  serialize: (value) => value,
  parseValue: parseFilterValue,
  parseLiteral: (node, variables) => parseFilterValue(valueFromASTUntyped(node, variables)),
});

export const JSONObject = GraphQLJSONObject;

export const JSONValue = GraphQLJSON;
