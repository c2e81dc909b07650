/**
 * Holds back what was asked after the session had ended, until somebody has signed in again: no page is left for it, so that
 * nothing which is typed there is lost.
 */
export class SignInGate {
  readonly #listeners = new Set<() => void>();
  #waiting: (() => void)[] = [];

  /** Resolves once somebody has signed in again. */
  readonly required = (): Promise<void> =>
    new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#tell();
    });

  /** Somebody has: what waited goes on. */
  readonly pass = (): void => {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#tell();
    for (const goOn of waiting) goOn();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly isClosed = (): boolean => this.#waiting.length > 0;

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The one of this window. */
export const signInGate = new SignInGate();
