interface Waiting {
  readonly enter: () => void;
}

interface Limits {
  readonly total: number;
  readonly perKey: number;
}

/**
 * Lets a few tasks in at once: so many in all, and so many of one key. Keys that wait take turns, so that a workspace with
 * a hundred questions holds up another one by one question, not by a hundred.
 */
export class Gate {
  readonly #waiting = new Map<number, Waiting[]>();
  readonly #running = new Map<number, number>();
  #total = 0;

  constructor(private readonly limits: Limits) {}

  async run<T>(key: number, task: () => Promise<T>): Promise<T> {
    await this.#entered(key);
    try {
      return await task();
    } finally {
      this.#leave(key);
    }
  }

  #entered(key: number): Promise<void> {
    return new Promise((enter) => {
      const queue = this.#waiting.get(key) ?? [];
      queue.push({ enter });
      this.#waiting.set(key, queue);
      this.#admit();
    });
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
