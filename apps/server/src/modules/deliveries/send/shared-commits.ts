import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { oncePer } from '../../../once-per';

type Change<T> = (manager: EntityManager) => Promise<T>;

interface Waiting {
  run(manager: EntityManager): Promise<unknown>;
  done(result: unknown): void;
  failed(error: unknown): void;
}

/** Makes small changes durable. What `commit` returns is committed. */
export interface Commits {
  commit<T>(change: Change<T>): Promise<T>;
}

const AT_ONCE = 50;
const GATHER_MS = 1;

/**
 * SQLite syncs the disk at every commit and has one writer, so changes that wait at the same time share a transaction.
 * Nobody waits for more to come, and each change still has its own statement and its own answer: only the sync is shared.
 * If one fails, each is tried alone, so that it takes no other with it.
 */
class SharedCommits implements Commits {
  #waiting: Waiting[] = [];
  #running = false;

  constructor(private readonly database: Database) {}

  commit<T>(change: Change<T>): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      let value: { readonly of: T } | undefined;
      this.#waiting.push({
        run: async (manager) => {
          value = { of: await change(manager) };
        },
        done: () => (value === undefined ? reject(new Error('The change did not run.')) : resolve(value.of)),
        failed: reject,
      });
    });
    if (!this.#running) void this.#run();
    return result;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await sleep(GATHER_MS);
      await this.#commit(this.#waiting.splice(0, AT_ONCE));
    }
    this.#running = false;
  }

  async #commit(changes: readonly Waiting[]): Promise<void> {
    try {
      await this.database.transaction(async (manager) => {
        for (const change of changes) await change.run(manager);
      });
    } catch (error) {
      if (changes.length === 1) return changes[0]?.failed(error);
      for (const change of changes) await this.#commit([change]);
      return;
    }
    for (const change of changes) change.done(undefined);
  }
}

/** MySQL shares syncs between transactions by itself, and runs them side by side. */
const ownCommits = (database: Database): Commits => ({ commit: (change) => database.transaction(change) });

/** The commits of a database: one for everybody in the process, so that the mail server and the sender share syncs too. */
export const commitsOf = oncePer(
  (database: Database): Commits => (database.kind === 'sqlite' ? new SharedCommits(database) : ownCommits(database)),
);
