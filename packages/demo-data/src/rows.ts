/** The rows that are made here, in the shape that the server's bulk calls take. Times are UTC milliseconds. */
export interface DemoCustomer {
  readonly sourceId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthdate: number | null;
  readonly gender: string | null;
  readonly language: string;
  readonly postalCode: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly registeredAt: number;
  readonly customerType: string;
  readonly status: string | null;
  readonly membershipCard: string | null;
  readonly loginMethod: string | null;
  readonly isEmployee: boolean;
  readonly fraudStatus: string | null;
  readonly cmsStatus: string | null;
  readonly walletPass: 'APPLE' | 'GOOGLE' | null;
  readonly source: string;
  readonly sourceMetadata: Readonly<Record<string, string>> | null;
  readonly preferences: readonly string[];
  readonly areas: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly consents: readonly DemoConsent[];
}

export interface DemoConsent {
  readonly channel: 'EMAIL' | 'SMS' | 'PUSH';
  readonly state: 'OPTED_IN' | 'OPTED_OUT';
  readonly at: number;
  readonly source: string;
  readonly wording: string | null;
}

interface OfCustomer {
  readonly sourceId: string;
  readonly customerSourceId: string;
}

export interface DemoOrder extends OfCustomer {
  readonly placedAt: number;
  readonly kind: 'SALE' | 'RETURN';
  readonly offerCode: string | null;
  readonly lines: readonly DemoLine[];
}

export interface DemoLine {
  readonly sku: string;
  readonly name: string;
  readonly brand: string;
  readonly tags: readonly string[];
  readonly quantity: number;
  readonly amount: string;
}

export interface DemoVisit extends OfCustomer {
  readonly at: number;
  readonly outlet: string;
}

export interface DemoEvent extends OfCustomer {
  readonly type: string;
  readonly at: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface DemoPoints extends OfCustomer {
  readonly program: string;
  readonly points: number;
  readonly at: number;
}

export interface DemoLoyaltyAccount extends OfCustomer {
  readonly at: number;
  readonly program: string;
  readonly tier: string;
}

export interface DemoRedemption extends OfCustomer {
  readonly at: number;
  readonly reward: string;
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly program: string;
  readonly points: number;
  readonly outlet: string | null;
}

export interface DemoOffer extends OfCustomer {
  readonly at: number;
  readonly offer: string;
  readonly kind: string;
  readonly code: string;
  readonly expiresAt: number;
  readonly redeemedAt: number | null;
}

export interface DemoGiftCard extends OfCustomer {
  readonly at: number;
  readonly campaign: string;
  readonly code: string;
  readonly amount: string;
  readonly balance: string;
  readonly expiresAt: number;
}

export interface DemoStampCard extends OfCustomer {
  readonly at: number;
  readonly card: string;
  readonly stamps: number;
  readonly stampsNeeded: number;
  readonly completedAt: number | null;
}

export interface DemoReferral extends OfCustomer {
  readonly at: number;
  readonly campaign: string;
  readonly referredSourceId: string;
}

export interface DemoChallenge extends OfCustomer {
  readonly at: number;
  readonly challenge: string;
  readonly completedAt: number | null;
}

export interface DemoMessage extends OfCustomer {
  readonly at: number;
  readonly channel: 'EMAIL';
  readonly type: 'SENT' | 'OPENED' | 'CLICKED' | 'BOUNCED' | 'UNSUBSCRIBED';
  readonly campaign: string;
  readonly subject: string;
  readonly url: string | null;
}

/** Some customers and everything that they did. */
export interface DemoBatch {
  readonly customers: readonly DemoCustomer[];
  readonly orders: readonly DemoOrder[];
  readonly visits: readonly DemoVisit[];
  readonly events: readonly DemoEvent[];
  readonly points: readonly DemoPoints[];
  readonly loyaltyAccounts: readonly DemoLoyaltyAccount[];
  readonly redemptions: readonly DemoRedemption[];
  readonly offers: readonly DemoOffer[];
  readonly giftCards: readonly DemoGiftCard[];
  readonly stampCards: readonly DemoStampCard[];
  readonly referrals: readonly DemoReferral[];
  readonly challenges: readonly DemoChallenge[];
  readonly messages: readonly DemoMessage[];
}
