import { QuestionTooLarge } from '../question-errors';

/** A replica cannot be used, and making it anew would not help or would harm; the message says what is in the way. */
export class ReplicaUnavailable extends Error {}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const HOLDER = /PID (\d+)/;

/** Turns a failure to open a replica into one that says what to do; undefined when the file itself is at fault. */
export const obstacle = (file: string, error: unknown): ReplicaUnavailable | undefined => {
  const message = messageOf(error);
  if (message.includes('Could not set lock')) {
    const holder = HOLDER.exec(message)?.[1];
    const by = holder === undefined ? 'another process' : `another process (${holder})`;
    return new ReplicaUnavailable(`${file} is in use by ${by}. Two servers cannot share one DATA_DIR.`, { cause: error });
  }
  if (/Permission denied|No space left|Read-only file system|Too many open files/i.test(message)) {
    return new ReplicaUnavailable(`${file} cannot be used: ${message}`, { cause: error });
  }
  return undefined;
};

const DAMAGE = /Corrupt|checksum|database has been invalidated|Could not read enough bytes|deserializ/i;

/** Whether an error that a question met says that the replica's file is damaged. */
export const isDamage = (error: unknown): boolean => DAMAGE.test(messageOf(error));

/** @throws QuestionTooLarge when the memory that DuckDB may have, and what it may put aside on disk, did not do. */
export const refuseTooLarge = (error: unknown): never => {
  if (!/Out of Memory Error/i.test(messageOf(error))) throw error;
  throw new QuestionTooLarge(
    'The question needs more memory than it may have. Ask with fewer conditions, or in several requests.',
    {
      cause: error,
    },
  );
};

export const isMissingTable = (error: unknown): boolean => messageOf(error).includes('Catalog Error: Table');

/** Whether a file could not be attached because the one before in its place has not been let go of yet. */
export const isStillHeld = (error: unknown): boolean => messageOf(error).includes('Unique file handle conflict');
