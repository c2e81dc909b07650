import type { Catalog } from '../catalog/types';
import type { Clock } from '../time/window';
import type { DialectName } from './dialect';

/** For whom and when a filter is compiled. */
export interface CompileContext extends Clock {
  readonly dialect: DialectName;
  /** The one with which the filter was parsed, or a later state of it. */
  readonly catalog: Catalog;
  /** ISO 4217 code of the workspace. */
  readonly currency: string;
  readonly workspaceId: number;
  /** The column of a table that holds a member of a folded JSON column as text, where the engine has one. */
  readonly leafColumn?: ((table: string, twin: string, member: string) => string | undefined) | undefined;
  /**
   * A moment, in UTC milliseconds, that no record of a table is later than, and no registration of the table `customer`, where
   * the engine knows one: windows that end later are open, so that who asks again in a second asks the same.
   */
  readonly latest?: ((table: string) => number | undefined) | undefined;
}
