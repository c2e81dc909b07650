import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Refuses a transaction inside a transaction. On SQLite the inner one would wait for ever behind the outer one, on MySQL
 * for the outer one's row locks; both would look like a server that hangs.
 */
export class NestingGuard {
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  #ended = 0;

  /** How many transactions are over, whether or not they changed anything. */
  get ended(): number {
    return this.#ended;
  }

  async run<T>(fn: () => Promise<T>): Promise<T> {
    if (this.#scope.getStore()?.open === true) {
      throw new Error('A transaction is already open here: use its `manager` instead of opening another.');
    }
    // Work that a callback starts and does not wait for keeps the scope; it may open transactions once this one is over.
    const scope = { open: true };
    try {
      return await this.#scope.run(scope, fn);
    } finally {
      scope.open = false;
      this.#ended += 1;
    }
  }
}
