import type { InstantInput } from '../customers/customer.input';

type Optional<T> = T | null | undefined;

/**
 * Something a customer did, by the caller's own key. Sent again under the same key it replaces the whole record: what is
 * left out then is empty, not kept.
 */
interface ActivityInput {
  readonly sourceId: string;
  /** The customer's key; the customer has to be there already. */
  readonly customerSourceId: string;
}

export interface OrderInput extends ActivityInput {
  readonly placedAt: InstantInput;
  /** Left out: SALE. A sale's total is not negative, a return's not positive. */
  readonly kind?: Optional<'SALE' | 'RETURN'>;
  /** Decimal text in the workspace's currency. Left out: the sum of the lines. */
  readonly total?: Optional<string>;
  readonly offerCode?: Optional<string>;
  readonly lines?: Optional<readonly OrderLineInput[]>;
}

export interface OrderLineInput {
  readonly sku: string;
  readonly name?: Optional<string>;
  readonly brand?: Optional<string>;
  readonly tags?: Optional<readonly string[]>;
  /** Left out: 1. */
  readonly quantity?: Optional<number>;
  /** Of the whole line, as decimal text. Left out: 0. */
  readonly amount?: Optional<string>;
}

export interface VisitInput extends ActivityInput {
  readonly at: InstantInput;
  readonly outlet?: Optional<string>;
}
