import { BadInput } from '../../errors';
import type { CustomerOrder } from '../engine';

/** The place of a customer in an ordered list: the value it is ordered by, and its id. */
export interface Place {
  readonly value: string | number | null;
  readonly id: number;
}

export const cursorOf = (order: CustomerOrder, { value, id }: Place): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** @throws BadInput when the cursor was not made by this order. */
export const placeOf = (order: CustomerOrder, cursor: string, type: 'string' | 'number'): Place => {
  const content = parsed(cursor);
  const [madeBy, value, id, ...rest]: unknown[] = Array.isArray(content) ? content : [];
  const isOurs = madeBy === order && rest.length === 0 && typeof id === 'number' && Number.isSafeInteger(id);
  if (isOurs && (value === null || (typeof value === type && (typeof value === 'string' || typeof value === 'number')))) {
    return { value, id };
  }
  throw new BadInput('`after` is not a cursor of this list in this order. Start again from the first page.', ['after']);
};
