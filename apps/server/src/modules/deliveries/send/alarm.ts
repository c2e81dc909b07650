/** Waiting that can be cut short. */
export class Alarm {
  readonly #waiting = new Set<() => void>();

  /** Resolves after `ms`, or when somebody rings. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
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
}
