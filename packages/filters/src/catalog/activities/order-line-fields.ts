import type { FieldEntry } from '../types';

/** What can be asked of one line of an order: alone as a purchase, or as part of an order. */
export const orderLineFields: readonly FieldEntry[] = [
  { key: 'sku', label: 'SKU', type: 'text', column: 'sku', suggests: true },
  { key: 'name', label: 'Product', type: 'text', column: 'name', suggests: true },
  { key: 'brand', label: 'Brand', type: 'choice', column: 'brand', suggests: true },
  { key: 'tags', label: 'Tags', type: 'list', column: 'tags', suggests: true },
  { key: 'quantity', label: 'Quantity', type: 'number', column: 'quantity' },
  { key: 'amount', label: 'Amount', type: 'money', column: 'amount' },
];

export const offerCodeField: FieldEntry = {
  key: 'offerCode',
  label: 'Offer code',
  type: 'text',
  column: 'offer_code',
  suggests: true,
};
