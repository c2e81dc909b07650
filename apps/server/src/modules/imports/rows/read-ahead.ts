import { on } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { FileRefused } from '../file/file-refused';
import { rowReading } from '../kinds/row-reading';
import { type PreparedRow, preparedRows, type ReadingTask } from './prepared-rows';
import type { ReadingMessage } from './reading-thread';

/** To start a thread takes as long as to read so many rows. */
const ROWS_FOR_A_THREAD = 10_000;

/** Reads between other work of this thread. */
async function* readHere(task: ReadingTask): AsyncGenerator<readonly PreparedRow[], void, undefined> {
  for await (const rows of preparedRows(task)) {
    yield rows;
    await nextTurn();
  }
}

const messagesOf = (worker: Worker, signal: AbortSignal): AsyncIterable<ReadingMessage[]> =>
  on(worker, 'message', { close: ['exit'], signal });

/** Reads in a thread of its own, which runs ahead a little. */
async function* readInThread(task: ReadingTask, signal: AbortSignal): AsyncGenerator<readonly PreparedRow[], void, undefined> {
  const worker = new Worker(require.resolve('./reading-thread'), { workerData: task });
  // Heard of in the loop; but one that comes after it must not end the server.
  worker.on('error', () => undefined);
  try {
    for await (const [message] of messagesOf(worker, signal)) {
      if (message === undefined || 'isEnd' in message) return;
      if ('refused' in message) throw new FileRefused(message.refused.message, message.refused.status);
      worker.postMessage('taken');
      yield message.rows;
    }
    throw new Error('The thread that reads the file ended before the file did.');
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}

const isWorthAThread = ({ kind, format }: ReadingTask): boolean =>
  format.rowCount >= ROWS_FOR_A_THREAD && rowReading(kind).takesLong === true;

/**
 * The rows of a file that were not dealt with before, some at a time, while somebody saves those before them.
 * @throws FileRefused, or why the signal was aborted
 */
export const readAhead = (task: ReadingTask, signal: AbortSignal): AsyncIterable<readonly PreparedRow[]> =>
  isWorthAThread(task) ? readInThread(task, signal) : readHere(task);
