export interface LaunchInput {
  readonly id: string;
  readonly expectedVersion: number;
  /** The caller's own word for this launch. The same word twice is the same launch. */
  readonly idempotencyKey: string;
  readonly reviewedHash: string;
  readonly reviewedRecipients: number;
  readonly reviewedMatched: number;
}
