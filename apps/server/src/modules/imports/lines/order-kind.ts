import type { BookedOrder } from './order-book';

export type OrderKind = 'SALE' | 'RETURN';

/** Numbers with the prefix are returns, and so is every order whose total is negative. */
export const orderKind = (
  { sourceId, total }: Pick<BookedOrder, 'sourceId' | 'total'>,
  returnPrefix: string | null,
): OrderKind => (total < 0 || isMarked(sourceId, returnPrefix) ? 'RETURN' : 'SALE');

const isMarked = (sourceId: string, returnPrefix: string | null): boolean =>
  returnPrefix !== null && returnPrefix !== '' && sourceId.startsWith(returnPrefix);

/** Why an order as a whole cannot be saved; undefined when it can. */
export const orderFault = (order: BookedOrder, returnPrefix: string | null): string | undefined =>
  order.total > 0 && isMarked(order.sourceId, returnPrefix)
    ? `The number of the order begins with ${returnPrefix}, but its total is not negative: is it a return?`
    : undefined;
