import type { ExclusionReason } from '../../audience/engine';

/** What decides whether a customer may be written to on a channel. No filter can add to it or take from it. */
export interface Contact {
  readonly customerId: number;
  /** The customer's latest choice on the channel; null when there never was one. */
  readonly consent: string | null;
  readonly address: string | null;
  readonly addressKey: string | null;
  readonly suppressed: boolean;
}

/**
 * Why a customer gets no message; undefined when there will be one. The first reason that applies counts, so that the
 * reasons add up. `isTaken` says whether a message to the same address is there already.
 */
export const exclusionOf = (contact: Contact, isTaken: (addressKey: string) => boolean): ExclusionReason | undefined => {
  if (contact.consent !== 'OPTED_IN') return 'NO_CONSENT';
  if (contact.addressKey === null) return 'NO_ADDRESS';
  if (contact.suppressed) return 'SUPPRESSED';
  if (isTaken(contact.addressKey)) return 'SAME_ADDRESS';
  return undefined;
};
