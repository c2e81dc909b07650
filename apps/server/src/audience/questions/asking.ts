import type { CompileContext, CustomerSet, Sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import type { WorkspaceState } from '../workspace-state';
import type { Dialect } from './dialect';

/** A cell of an answer. Whole numbers are numbers: no sum or count of ours passes 2^53. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** Sets of customers at the state that is asked about. */
export interface AskedSets {
  /** Whether the customer `c` is in a set; never NULL. */
  readonly has: (set: CustomerSet) => Sql;
  /** How many ids are in each of the sets. */
  sizes(sets: readonly CustomerSet[]): Promise<number[]>;
  /**
   * Ids of a set, few as they may be, among which its first ones are by an order that a statement has all customers in;
   * undefined where that is not known.
   */
  firstAmong(set: CustomerSet, options: { order: Sql; most: number }): Promise<readonly number[] | undefined>;
}

/** A workspace that SQL can be asked about, in one engine and at one state. */
export interface Asking {
  readonly dialect: Dialect;
  readonly workspace: WorkspaceState;
  /** Where the engine has columns for members of JSON objects. */
  readonly leafColumn?: CompileContext['leafColumn'];
  /** For engines that keep sets of customers; others join with subqueries. */
  readonly sets?: AskedSets | undefined;
  /** How late the records of each table are, where the engine knows. */
  readonly latest?: CompileContext['latest'];
  rows(sql: Sql): Promise<readonly Row[]>;
  /** Asks the record itself, which may be at a later state than what `rows` sees: for a few rows by their ids. */
  recorded(sql: Sql): Promise<readonly Row[]>;
  /** The first column of every row, for answers with as many rows as there are customers. */
  numbers(sql: Sql): Promise<readonly number[]>;
}

export const contextOf = (
  { dialect, workspace, leafColumn, latest }: Omit<Asking, 'rows' | 'recorded' | 'numbers'>,
  { now, catalog }: Pick<AudienceQuestion, 'now' | 'catalog'>,
): CompileContext => ({
  dialect: dialect.name,
  catalog,
  now,
  timeZone: workspace.timeZone,
  currency: workspace.currency,
  workspaceId: workspace.id,
  leafColumn,
  latest,
});

export const asNumber = (cell: Cell | undefined): number => Number(cell ?? 0);
export const asText = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
