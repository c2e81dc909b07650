import { Readable } from 'node:stream';

/** The message was not handed over, because its last check said no. */
export class NotOffered extends Error {}

/**
 * A message whose first read is the moment it is offered: the SMTP client reads only after the server has answered DATA
 * with "go on". Nothing leaves before `mayOffer` has resolved to true, so a failure before that is safe to repeat, and
 * one after it is not.
 */
export class OfferedBody extends Readable {
  #asked = false;
  #offered = false;

  constructor(
    private readonly message: Buffer,
    private readonly mayOffer: () => Promise<boolean>,
  ) {
    super();
  }

  /** Whether any of it may have left. */
  get offered(): boolean {
    return this.#offered;
  }

  override _read(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.mayOffer().then(
      (may) => {
        if (!may) return this.destroy(new NotOffered());
        if (this.destroyed) return undefined;
        this.#offered = true;
        this.push(this.message);
        this.push(null);
        return undefined;
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  }
}
