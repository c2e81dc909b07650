import { type CompileContext, type ResolvedFilter, type Sql, setCount } from '@muster/filters';
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
  rows(sql: Sql): Promise<readonly Row[]>;
  /** The first column of every row, for answers with as many rows as there are customers. */
  numbers(sql: Sql): Promise<readonly number[]>;
}

/** With one or two sets of customers nothing is as fast as a join; of more, each is found on its own. */
const FEW_SETS = 2;

/** @param filters What will be compiled with it into one statement. */
export const contextOf = (
  { dialect, workspace, leafColumn, memberOf }: Asking,
  { now, catalog }: Pick<AudienceQuestion, 'now' | 'catalog'>,
  filters: readonly (ResolvedFilter | undefined)[] = [],
): CompileContext => ({
  dialect: dialect.name,
  catalog,
  now,
  timeZone: workspace.timeZone,
  currency: workspace.currency,
  workspaceId: workspace.id,
  leafColumn,
  memberOf: filters.reduce((sum, filter) => sum + (filter ? setCount(filter) : 0), 0) > FEW_SETS ? memberOf : undefined,
});

export const asNumber = (cell: Cell | undefined): number => Number(cell ?? 0);
export const asText = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
