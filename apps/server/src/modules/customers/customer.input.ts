import type { ConsentInput } from './parse-consent';
import type { WalletPass } from './wallet-pass';

/** A time: UTC milliseconds, or ISO 8601 with a zone. */
export type InstantInput = number | string;
/** A day: the integer yyyymmdd, or `2026-11-22`. */
export type DayInput = number | string;

type JsonObject = Readonly<Record<string, unknown>>;

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
  readonly customerType?: Optional<string>;
  readonly status?: Optional<string>;
  readonly membershipCard?: Optional<string>;
  readonly loginMethod?: Optional<string>;
  readonly isEmployee?: Optional<boolean>;
  readonly fraudStatus?: Optional<string>;
  readonly cmsStatus?: Optional<string>;
  readonly walletPass?: Optional<WalletPass>;
  readonly source?: Optional<string>;
  readonly sourceMetadata?: Optional<JsonObject>;
  readonly preferences?: Optional<readonly string[]>;
  readonly areas?: Optional<readonly string[]>;
  /** Custom fields. A key that is left out is kept, null removes it; null for all of it removes them all. */
  readonly attributes?: Optional<JsonObject>;
  /** Added to the ledger; what is not named here is kept. */
  readonly consents?: Optional<readonly ConsentInput[]>;
}
