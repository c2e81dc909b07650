/** Runs tasks one after the other, first come, first served. A task that fails does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(task);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when everything that was queued is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
