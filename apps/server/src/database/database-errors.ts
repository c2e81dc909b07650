import { CannotStart } from '../cannot-start';

/** The database could not be opened. */
export class DatabaseUnreachable extends CannotStart {}

/**
 * The connection was lost after COMMIT was sent and before the answer came: the transaction may have happened or not.
 * It is never retried here, because only the caller knows whether doing it twice does harm.
 */
export class OutcomeUnknown extends Error {}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * The driver's own code beneath TypeORM's error: `SQLITE_BUSY`, `ER_LOCK_DEADLOCK`, `ECONNREFUSED`. It is read by shape,
 * as errors of native code need not be of the `Error` that this file knows.
 */
export const driverCode = (error: unknown): string | undefined => {
  if (!isObject(error)) return undefined;
  if ('driverError' in error && error.driverError !== error) return driverCode(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
};

/** SQLITE_BUSY, or with what it is busy: SQLITE_BUSY_SNAPSHOT. */
export const isBusy = (error: unknown): boolean => driverCode(error)?.startsWith('SQLITE_BUSY') === true;
