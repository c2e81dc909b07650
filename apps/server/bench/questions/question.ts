import { type DateCondition, type Filter, instantWindow } from '@muster/filters';
import { NOW, TIME_ZONE } from '../moment';

export const PAGE_SIZE = 50;

/** One of the questions that the product is measured by, as a filter and as somebody would write it in SQL by hand. */
export interface BenchQuestion {
  readonly name: string;
  readonly filter: Filter;
  /** Of DuckDB, on the replica's tables. */
  readonly sql: string;
  /** The first of these, by date of registration, instead of their number. */
  readonly isPage: boolean;
}

export type Span = 'DAY' | 'MONTH' | 'YEAR';

export const inTheLast = (amount: number, unit: Span) => ({ operator: 'IN_THE_LAST', value: { amount, unit } }) as const;

/** `column` within a window of time, with its ends written out as numbers. */
export const inWindow = (column: string, condition: DateCondition): string => {
  const { from, to } = instantWindow(condition, { now: NOW, timeZone: TIME_ZONE });
  const ends = [...(from === undefined ? [] : [`${column} >= ${from}`]), ...(to === undefined ? [] : [`${column} < ${to}`])];
  return ends.join(' AND ');
};

export const within = (column: string, amount: number, unit: Span): string => inWindow(column, inTheLast(amount, unit));

/** SQL that counts customers. */
export const customers = (where: string): string => `SELECT count(*) FROM customer WHERE ${where}`;

export const attribute = (key: string, operator: string, value?: unknown, program?: string): Filter =>
  // The API takes it as it stands here and says what is wrong with it.
  ({ attribute: { key, operator, ...(value !== undefined && { value }), ...(program && { program }) } }) as Filter;

export const activity = (kind: string, rest: object = {}): Filter => ({ activity: { kind, ...rest } }) as Filter;

export const field = (key: string, operator: string, value: unknown) => ({ field: { key, operator, value } });

/** A question for a number, unless it says otherwise. */
export const question = (name: string, filter: Filter, sql: string): BenchQuestion => ({ name, filter, sql, isPage: false });
