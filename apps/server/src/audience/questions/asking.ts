import type { CompileContext, Sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import type { WorkspaceState } from '../workspace-state';
import type { Dialect } from './dialect';

/** A cell of an answer. Whole numbers are numbers: no sum or count of ours passes 2^53. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** A workspace that SQL can be asked about, in one engine and at one state. */
export interface Asking {
  readonly dialect: Dialect;
  readonly workspace: WorkspaceState;
  /** Where the engine has columns for members of JSON objects. */
  readonly leafColumn?: CompileContext['leafColumn'];
  /** How the engine tells whether a customer is among those of a subquery; left out, by joining with it. */
  readonly memberOf?: CompileContext['memberOf'];
  /** How late the records of each table are, where the engine knows. */
  readonly latest?: CompileContext['latest'];
  rows(sql: Sql): Promise<readonly Row[]>;
  /** The first column of every row, for answers with as many rows as there are customers. */
  numbers(sql: Sql): Promise<readonly number[]>;
}

export const contextOf = (
  { dialect, workspace, leafColumn, memberOf, latest }: Asking,
  { now, catalog }: Pick<AudienceQuestion, 'now' | 'catalog'>,
): CompileContext => ({
  dialect: dialect.name,
  catalog,
  now,
  timeZone: workspace.timeZone,
  currency: workspace.currency,
  workspaceId: workspace.id,
  leafColumn,
  memberOf,
  latest,
});

export const asNumber = (cell: Cell | undefined): number => Number(cell ?? 0);
export const asText = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
