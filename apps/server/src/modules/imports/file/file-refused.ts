/** A file that cannot be an import at all. The message is for the person who handed it in. */
export class FileRefused extends Error {
  constructor(
    message: string,
    /** As an answer over HTTP. */
    readonly status: 400 | 413 | 415 = 400,
  ) {
    super(message);
  }
}
