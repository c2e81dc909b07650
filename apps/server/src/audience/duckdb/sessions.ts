import type { Session } from './session';

/** Sessions of questions: each question has one to itself, and hands it on. */
export class Sessions {
  readonly #free: Session[] = [];
  readonly #whenUnused: (() => void)[] = [];
  #users = 0;
  #idleSince = Date.now();

  /** Whether nobody has been using one for so long. */
  isIdleFor(milliseconds: number): boolean {
    return this.#users === 0 && Date.now() - this.#idleSince >= milliseconds;
  }

  async use<T>(open: () => Promise<Session>, task: (session: Session) => Promise<T>): Promise<T> {
    this.#users++;
    try {
      return await this.#with(this.#free.pop() ?? (await open()), task);
    } finally {
      this.#users--;
      this.#idleSince = Date.now();
      if (this.#users === 0) for (const go of this.#whenUnused.splice(0)) go();
    }
  }

  /** Waits until nobody uses one, and closes all. */
  async close(): Promise<void> {
    if (this.#users > 0) await new Promise<void>((go) => this.#whenUnused.push(go));
    for (const session of this.#free.splice(0)) session.close();
  }

  async #with<T>(session: Session, task: (session: Session) => Promise<T>): Promise<T> {
    try {
      const result = await task(session);
      this.#free.push(session);
      return result;
    } catch (error) {
      session.close();
      throw error;
    }
  }
}
