import type { CustomerOrder } from '../../../generated/graphql';

interface Order {
  readonly value: CustomerOrder;
  readonly label: string;
  /** The column that shows it, and in which direction. */
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** How the server can order customers. */
export const ORDERS: readonly Order[] = [
  { value: 'NAME', label: 'By name', column: 'customer', direction: 'asc' },
  { value: 'NEWEST', label: 'Newest first', column: 'registeredAt', direction: 'desc' },
  { value: 'LAST_ORDER', label: 'Last order first', column: 'lastOrderAt', direction: 'desc' },
  { value: 'TOTAL_SPEND', label: 'Most spent first', column: 'totalSpend', direction: 'desc' },
];

export const orderOf = (text: string | null): CustomerOrder => ORDERS.find(({ value }) => value === text)?.value ?? 'NAME';
