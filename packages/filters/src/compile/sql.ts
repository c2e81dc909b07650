import type { AmountRange } from './test';

/** Customers, each with an amount, of whom those belong to a set whose amount passes a test. */
export interface MeasuredCustomers {
  /** Selects `customer_id` and `amount`, each customer once. Another test of the same amounts has the same text and parameters. */
  readonly customers: Sql;
  /** An amount passes that is within one of them, an unknown one never; or, if `negated`, every other one, and the unknown. */
  readonly ranges: readonly AmountRange[];
  readonly negated: boolean;
}

/** The customers that a subquery selects. */
export interface FoundCustomers {
  readonly customers: Sql;
  /** The same customers by their amounts, where an amount decides. */
  readonly measured?: MeasuredCustomers | undefined;
  /** Whether rows of most customers are gathered by customer, as far as the condition tells. */
  readonly gathersMany?: boolean;
}

/** Customers, by what subqueries select. As a value of a statement, it is whoever runs it who puts the set in its place. */
export type CustomerSet =
  | FoundCustomers
  | { readonly not: CustomerSet }
  | { readonly all: readonly CustomerSet[] }
  | { readonly any: readonly CustomerSet[] };

export type SqlValue = string | number | boolean | null | CustomerSet;

/** A piece of SQL. `params` fill the `?` of `text`, in order. */
export interface Sql {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

const isSql = (value: SqlValue | Sql): value is Sql => typeof value === 'object' && value !== null && 'text' in value;

/**
 * SQL from a template. What is spliced in is either SQL made here or by `name`, or becomes a parameter: a value has no
 * other way into the text.
 */
export const sql = (strings: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql => {
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  values.forEach((value, index) => {
    if (isSql(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, params };
};

const NAME = /^[a-z][a-z0-9_]*$/;

/** A table, column or alias of our own. @throws TypeError when it is not a plain lower-case name. */
export const name = (identifier: string): Sql => {
  if (!NAME.test(identifier)) throw new TypeError(`“${identifier}” is not a name for SQL`);
  return { text: identifier, params: [] };
};

export const column = (alias: string, identifier: string): Sql => sql`${name(alias)}.${name(identifier)}`;

export const TRUE: Sql = { text: 'TRUE', params: [] };
export const FALSE: Sql = { text: 'FALSE', params: [] };

export const join = (fragments: readonly Sql[], separator: string): Sql => ({
  text: fragments.map((fragment) => fragment.text).join(separator),
  params: fragments.flatMap((fragment) => fragment.params),
});

/** No fragments at all mean what logic says: everything holds of none. */
export const and = (fragments: readonly Sql[]): Sql => {
  const [only, second] = fragments;
  if (!only) return TRUE;
  return second ? sql`(${join(fragments, ' AND ')})` : only;
};

export const or = (fragments: readonly Sql[]): Sql => {
  const [only, second] = fragments;
  if (!only) return FALSE;
  return second ? sql`(${join(fragments, ' OR ')})` : only;
};

/** True where the condition is false or unknown. */
export const isNotTrue = (condition: Sql): Sql => sql`(${condition}) IS NOT TRUE`;

export const list = (values: readonly SqlValue[]): Sql =>
  join(
    values.map((value) => sql`${value}`),
    ', ',
  );
