import type { Session } from './session';

/** Lends a session for as long as a task runs. */
export type Lend = <T>(task: (session: Session) => Promise<T>) => Promise<T>;

/** The sessions at work for one question. */
export class QuestionSessions {
  readonly #atWork: Set<Session>;

  constructor(
    /** Its own. */
    readonly session: Session,
    private readonly lend: Lend,
    /** Whether a processor would be idle otherwise. */
    private readonly isAlone: () => boolean,
  ) {
    this.#atWork = new Set([session]);
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

  /** Breaks off what they are running, which is then rejected. */
  interrupt(): void {
    for (const session of this.#atWork) session.interrupt();
  }
}
