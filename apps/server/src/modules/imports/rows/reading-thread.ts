import 'reflect-metadata';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from '../file/file-refused';
import { type PreparedRow, preparedRows, type ReadingTask } from './prepared-rows';

/** What the thread says. It hears a message, whatever it says, when somebody has taken the rows of one. */
export type ReadingMessage =
  | { readonly rows: readonly PreparedRow[] }
  | { readonly refused: { readonly message: string; readonly status: FileRefused['status'] } }
  | { readonly isEnd: true };

/** Turns that nobody has taken yet: enough to read on while a batch is saved, few enough for memory to stay flat. */
const MOST_AHEAD = 20;

const sendRows = async (port: MessagePort, task: ReadingTask): Promise<void> => {
  let ahead = 0;
  let onTaken = (): void => undefined;
  port.on('message', () => {
    ahead -= 1;
    onTaken();
  });
  for await (const rows of preparedRows(task)) {
    port.postMessage({ rows } satisfies ReadingMessage);
    ahead += 1;
    while (ahead >= MOST_AHEAD) {
      await new Promise<void>((resolve) => {
        onTaken = resolve;
      });
    }
  }
};

/** Anything but a refusal ends the thread with an error, of which whoever started it hears. */
const read = async (port: MessagePort, task: ReadingTask): Promise<void> => {
  try {
    await sendRows(port, task);
    port.postMessage({ isEnd: true } satisfies ReadingMessage);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { message, status } = error;
    port.postMessage({ refused: { message, status } } satisfies ReadingMessage);
  }
};

if (parentPort !== null) void read(parentPort, workerData);
