import { QuestionWithdrawn, tooSlow } from './question-errors';

/** How long a statement may take when nothing else is said. */
export const QUESTION_SECONDS = 60;

export interface Limits {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal | undefined;
  /** How long the statement may take. */
  readonly seconds: number;
  /** Breaks off what runs, which is then rejected. */
  readonly stop: () => void;
}

/** A statement that is only about to begin does not hear that it is to stop, so it is told until it has ended. */
const AGAIN_MILLISECONDS = 25;

/**
 * Runs a statement to its end, which comes early when it is withdrawn or its time is up. It has ended when this does.
 * What it ran on was told to stop, perhaps too late, and has to be thrown away.
 * @throws QuestionWithdrawn, QuestionTooLarge
 */
export const stoppable = async <T>(statement: () => Promise<T>, { signal, seconds, stop }: Limits): Promise<T> => {
  if (signal?.aborted) throw new QuestionWithdrawn();
  let stopped: Error | undefined;
  let again: NodeJS.Timeout | undefined;
  const end = (reason: Error): void => {
    if (stopped) return;
    stopped = reason;
    stop();
    again = setInterval(stop, AGAIN_MILLISECONDS);
  };
  const withdraw = (): void => end(new QuestionWithdrawn());
  const limit = setTimeout(() => end(tooSlow(seconds)), seconds * 1000);
  signal?.addEventListener('abort', withdraw);
  try {
    const result = await statement();
    if (stopped) throw stopped;
    return result;
  } catch (error) {
    throw stopped ?? error;
  } finally {
    clearTimeout(limit);
    clearInterval(again);
    signal?.removeEventListener('abort', withdraw);
  }
};
