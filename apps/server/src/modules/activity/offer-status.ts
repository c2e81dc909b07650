import type { Offer } from './offer.entity';

export type OfferStatus = 'ISSUED' | 'REDEEMED' | 'EXPIRED';

/** What an offer is now: it follows from its times, so that nobody has to come by when it expires. */
export const offerStatus = ({ redeemedAt, expiresAt }: Pick<Offer, 'redeemedAt' | 'expiresAt'>, now: number): OfferStatus => {
  if (redeemedAt !== null) return 'REDEEMED';
  return expiresAt !== null && expiresAt < now ? 'EXPIRED' : 'ISSUED';
};
