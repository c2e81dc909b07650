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
  readonly consents: readonly DemoConsent[];
}

export interface DemoConsent {
  readonly channel: 'EMAIL' | 'SMS' | 'PUSH';
  readonly state: 'OPTED_IN' | 'OPTED_OUT';
  readonly at: number;
  readonly source: string;
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

/** Some customers and everything that they did. */
export interface DemoBatch {
  readonly customers: readonly DemoCustomer[];
  readonly orders: readonly DemoOrder[];
  readonly visits: readonly DemoVisit[];
  readonly events: readonly DemoEvent[];
  readonly points: readonly DemoPoints[];
}
