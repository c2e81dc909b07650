import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Runs tasks one after the other, first come, first served. A task that fails does not stop the next. Between two of them
 * everything else in the process gets its turn: SQLite answers at once, and a long queue would run through without one.
 */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(task);
    this.#last = mine.then(
      () => nextTurn(),
      () => nextTurn(),
    );
    return mine;
  }

  /** Resolves when everything that was queued is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
