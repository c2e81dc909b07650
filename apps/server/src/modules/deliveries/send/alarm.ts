/** Waiting that can be cut short. */
export class Alarm {
  readonly #waiting = new Set<() => void>();
  #ended = false;

  /** Resolves after `ms`, or when somebody rings; after the end at once. */
  async wait(ms: number): Promise<void> {
    if (this.#ended) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#waiting.add(wake);
    });
  }

  ring(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** From now on nobody waits: what was about to when everything is to stop would hold that up. */
  end(): void {
    this.#ended = true;
    this.ring();
  }
}
