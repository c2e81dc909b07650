import { QuestionWithdrawn, TooManyQuestions } from './question-errors';

interface Waiting {
  readonly enter: () => void;
}

export interface GateLimits {
  readonly total: number;
  readonly perKey: number;
  /** How many of one key may wait; more are refused. */
  readonly waitingPerKey: number;
}

/** How many tasks are in, and how many stand before the gate. */
export interface Load {
  readonly running: number;
  readonly waiting: number;
}

/**
 * Lets a few tasks in at once: so many in all, and so many of one key. Keys that wait take turns, so that a workspace with
 * a hundred questions holds up another one by one question, not by a hundred.
 */
export class Gate {
  readonly #waiting = new Map<number, Waiting[]>();
  readonly #running = new Map<number, number>();
  #total = 0;

  constructor(private readonly limits: GateLimits) {}

  /** Who is withdrawn while it waits leaves the line at once. @throws QuestionWithdrawn, TooManyQuestions */
  async run<T>(key: number, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#entered(key, signal);
    try {
      return await task();
    } finally {
      this.#leave(key);
    }
  }

  load(): Load {
    return { running: this.#total, waiting: [...this.#waiting.values()].reduce((sum, queue) => sum + queue.length, 0) };
  }

  #entered(key: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((enter, refuse) => {
      if (signal?.aborted) return refuse(new QuestionWithdrawn());
      const queue = this.#waiting.get(key) ?? [];
      if (queue.length >= this.limits.waitingPerKey) return refuse(new TooManyQuestions(this.limits.waitingPerKey));
      const withdraw = (): void => {
        this.#remove(key, waiting);
        refuse(new QuestionWithdrawn());
      };
      const waiting: Waiting = {
        enter() {
          signal?.removeEventListener('abort', withdraw);
          enter();
        },
      };
      signal?.addEventListener('abort', withdraw, { once: true });
      queue.push(waiting);
      this.#waiting.set(key, queue);
      this.#admit();
    });
  }

  #remove(key: number, waiting: Waiting): void {
    const left = (this.#waiting.get(key) ?? []).filter((other) => other !== waiting);
    if (left.length > 0) this.#waiting.set(key, left);
    else this.#waiting.delete(key);
  }

  #leave(key: number): void {
    this.#total--;
    const left = (this.#running.get(key) ?? 1) - 1;
    if (left === 0) this.#running.delete(key);
    else this.#running.set(key, left);
    this.#admit();
  }

  #admit(): void {
    for (const [key, queue] of [...this.#waiting]) {
      if (this.#total >= this.limits.total) return;
      const running = this.#running.get(key) ?? 0;
      if (running >= this.limits.perKey) continue;
      const next = queue.shift();
      // Whoever was let in goes to the end of the line of keys.
      this.#waiting.delete(key);
      if (queue.length > 0) this.#waiting.set(key, queue);
      if (next === undefined) continue;
      this.#total++;
      this.#running.set(key, running + 1);
      next.enter();
    }
  }
}
