import type { Session } from './session';

/** Work in two steps, on two sessions in turns: the first step of a piece is done while the second of the one before it is. */
export class TwoSessions {
  #second: Promise<void> = Promise.resolve();
  #turn = 0;

  constructor(private readonly sessions: readonly [Session, Session]) {}

  /** Resolves when the first step is done and the second has begun. What fails in the second is thrown by the next call. */
  async run<T>(first: (session: Session) => Promise<T>, second: (session: Session, result: T) => Promise<void>): Promise<void> {
    const session = this.sessions[this.#turn++ % 2 === 0 ? 0 : 1];
    const result = await first(session);
    await this.#second;
    this.#second = second(session, result);
    this.#second.catch(() => undefined);
  }

  /** Has more done when the last second step is done, while the next first step is: on the session that this does not use. */
  after(task: (session: Session) => Promise<void>): void {
    const session = this.sessions[this.#turn % 2 === 0 ? 1 : 0];
    this.#second = this.#second.then(() => task(session));
    this.#second.catch(() => undefined);
  }

  /** @throws what the last second step failed with. */
  finish(): Promise<void> {
    return this.#second;
  }

  /** Resolves when nothing is under way any more, whatever came of it: a session in use cannot be closed. */
  async idle(): Promise<void> {
    await this.#second.catch(() => undefined);
  }
}
