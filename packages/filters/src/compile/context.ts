import type { Clock } from '../time/window';
import type { DialectName } from './dialect';

/** For whom and when a filter is compiled. */
export interface CompileContext extends Clock {
  readonly dialect: DialectName;
  /** ISO 4217 code of the workspace. */
  readonly currency: string;
  readonly workspaceId: number;
}
