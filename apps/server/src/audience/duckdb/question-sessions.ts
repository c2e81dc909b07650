import type { Session } from './session';

/** Lends a session for as long as a task runs. */
export type Lend = <T>(task: (session: Session) => Promise<T>) => Promise<T>;

/** The sessions at work for one question. */
export class QuestionSessions {
  readonly #atWork: Set<Session>;
  #state: Promise<number> | undefined;

  constructor(
    /** Its own. */
    readonly session: Session,
    private readonly lend: Lend,
    /** Whether a processor would be idle otherwise. */
    private readonly isAlone: () => boolean,
  ) {
    this.#atWork = new Set([session]);
  }

  /** Has its own session see one state of the replica from here on. The revision of that state. */
  state(): Promise<number> {
    this.#state ??= this.session.enter();
    return this.#state;
  }

  /** To be called when the question is answered. */
  async leave(): Promise<void> {
    if (this.#state !== undefined) await this.session.leave();
  }

  /** Does something on another session, which may see another state of the replica; or not, when others need the processors. */
  async beside(task: (session: Session) => Promise<void>): Promise<void> {
    if (!this.isAlone()) return;
    await this.lend(async (session) => {
      this.#atWork.add(session);
      try {
        await task(session);
      } finally {
        this.#atWork.delete(session);
      }
    });
  }

  /** Does something that the question does not wait for. What comes of it is for others, and so is not missed if it fails. */
  meanwhile(task: (session: Session) => Promise<void>): void {
    this.lend(task).catch(() => undefined);
  }

  /** Breaks off what they are running, which is then rejected. */
  interrupt(): void {
    for (const session of this.#atWork) session.interrupt();
  }
}
