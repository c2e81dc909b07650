import { setMaxListeners } from 'node:events';
import type { Response } from 'express';

/** Aborted when the client closes the connection before the whole answer has been sent. */
export const signalOf = (response: Response): AbortSignal => {
  const abort = new AbortController();
  // Every question of the request listens, and each goes when it is answered.
  setMaxListeners(0, abort.signal);
  response.once('close', () => {
    if (!response.writableFinished) abort.abort();
  });
  return abort.signal;
};
