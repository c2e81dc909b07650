import type { ConsentInput } from './parse-consent';

/** A time: UTC milliseconds, or ISO 8601 with a zone. */
export type InstantInput = number | string;
/** A day: the integer yyyymmdd, or `2026-11-22`. */
export type DayInput = number | string;

/** Left out is kept as it was; null (or an empty text) clears. */
type Optional<T> = T | null | undefined;

/** What a caller knows of a customer, by the caller's own key. */
export interface CustomerInput {
  readonly sourceId: string;
  readonly firstName?: Optional<string>;
  readonly lastName?: Optional<string>;
  /** The full name. Left out or cleared, it is first and last name together. */
  readonly name?: Optional<string>;
  readonly email?: Optional<string>;
  readonly phone?: Optional<string>;
  readonly birthdate?: Optional<DayInput>;
  readonly gender?: Optional<string>;
  readonly language?: Optional<string>;
  readonly postalCode?: Optional<string>;
  readonly city?: Optional<string>;
  readonly state?: Optional<string>;
  readonly country?: Optional<string>;
  readonly registeredAt?: Optional<InstantInput>;
  /** Added to the ledger; what is not named here is kept. */
  readonly consents?: Optional<readonly ConsentInput[]>;
}
