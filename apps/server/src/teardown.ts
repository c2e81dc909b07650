/** What has been opened, to be closed in the opposite order. */
export class Teardown {
  readonly #steps: (() => unknown)[] = [];
  #done: Promise<void> | undefined;

  add(close: () => unknown): void {
    this.#steps.push(close);
  }

  /** A step that fails does not keep the others from being done; the first failure is thrown at the end. Runs once. */
  run(): Promise<void> {
    this.#done ??= this.#runAll();
    return this.#done;
  }

  async #runAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#steps.toReversed()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
