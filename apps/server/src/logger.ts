import { type Logger, pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import type { LogLevel } from './config';
import { driverCode } from './database/database-errors';

/** The frames without the first line, which repeats the message. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');

/**
 * What the log holds of an error. A database error carries its query's values, and often repeats one in its message;
 * these are people's names and addresses, so that of it only the code is kept.
 */
export const loggedError = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' };
  const frames = framesOf(error);
  if (error instanceof QueryFailedError)
    return { type: 'QueryFailedError', code: driverCode(error), query: error.query, stack: frames };
  const cause = error.cause === undefined ? {} : { cause: loggedError(error.cause) };
  return { type: error.name, message: error.message, stack: frames, ...cause };
};

/** Fields that never reach the log, wherever they stand. */
export const REDACTED = {
  paths: [
    'password',
    'newPassword',
    'currentPassword',
    'token',
    'authorization',
    'cookie',
    'secret',
    'key',
    'email',
    'phone',
  ].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  censor: '(not kept)',
};

/** Logs go to the error output as JSON; the standard output is for the person in front of it. */
export const createLogger = (level: LogLevel): Logger =>
  pino({ level, base: null, redact: REDACTED, serializers: { err: loggedError } }, pino.destination({ dest: 2, sync: true }));
