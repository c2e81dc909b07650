import { CannotStart } from '../cannot-start';

/** The database could not be opened. */
export class DatabaseUnreachable extends CannotStart {}

/**
 * The connection was lost after COMMIT was sent and before the answer came: the transaction may have happened or not.
 * It is never retried here, because only the caller knows whether doing it twice does harm.
 */
export class OutcomeUnknown extends Error {}

/** The driver's own code beneath TypeORM's error: `SQLITE_BUSY`, `ER_LOCK_DEADLOCK`, `ECONNREFUSED`. */
export const driverCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('driverError' in error && error.driverError !== error) return driverCode(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
};
