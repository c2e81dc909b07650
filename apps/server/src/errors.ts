/** A refusal that the caller can act on. It leaves the process as a `UserError` of the payload. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly path: readonly string[] = [],
  ) {
    super(message);
  }
}

export type RefusalCode =
  | 'INVALID'
  | 'REQUIRED'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'IN_USE'
  | 'TOO_MANY'
  | 'NOT_READY'
  | 'AUDIENCE_CHANGED'
  | 'KEY_REUSED'
  | 'DUPLICATE'
  | 'ERASED';

/** A question that cannot be answered as it was asked; a top-level GraphQL error `BAD_USER_INPUT` that names the path. */
export class BadInput extends Error {
  constructor(
    message: string,
    readonly path: readonly string[] = [],
  ) {
    super(message);
  }
}
