import type { OrderInput, VisitInput } from '../../src/modules/activity/activity.input';
import type { CustomerInput } from '../../src/modules/customers/customer.input';

/**
 * Six customers, small enough to count by hand. Now is 22 November 2026, 10:30 in Vienna; amounts are in EUR.
 *
 *         country    email consent   phone   visits   orders (less returns)
 *  anna   Austria    in              -       1        50.00 + 25.50 - 10.00
 *  bert   Austria    out             -       0        500.00
 *  cleo   Germany    none            yes     3        none
 *  dora   unknown    in              -       0        7.25
 *  emil   austria    in              -       0        none
 *  fay    Germany    none            -       0        none
 */
export const customers: readonly CustomerInput[] = [
  {
    sourceId: 'anna',
    firstName: 'Anna',
    lastName: 'Gruber',
    email: 'Anna@example.com',
    birthdate: '1990-02-28',
    gender: 'female',
    language: 'de',
    postalCode: '1010',
    city: 'Wien',
    state: 'Wien',
    country: 'Austria',
    registeredAt: '2025-01-10T08:00:00Z',
    consents: [
      { channel: 'EMAIL', state: 'OPTED_OUT', at: '2026-01-01T00:00:00Z', source: 'checkout' },
      { channel: 'EMAIL', state: 'OPTED_IN', at: '2026-02-01T00:00:00Z', source: 'newsletter form' },
    ],
  },
  {
    sourceId: 'bert',
    firstName: 'Bert',
    lastName: 'Huber',
    email: 'bert@example.com',
    country: 'Austria',
    registeredAt: '2026-03-01T08:00:00Z',
    consents: [{ channel: 'EMAIL', state: 'OPTED_OUT', at: '2026-03-01T00:00:00Z' }],
  },
  {
    sourceId: 'cleo',
    firstName: 'Cleo',
    phone: '+49 170 1234567',
    country: 'Germany',
    registeredAt: '2026-04-01T08:00:00Z',
    consents: [{ channel: 'SMS', state: 'OPTED_IN', at: '2026-04-01T00:00:00Z' }],
  },
  {
    sourceId: 'dora',
    name: 'Dora 100% Novak',
    email: 'dora@example.com',
    consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: '2026-05-01T00:00:00Z' }],
  },
  {
    sourceId: 'emil',
    name: 'Émile',
    email: 'emil@example.com',
    country: 'austria',
    registeredAt: '2026-06-01T08:00:00Z',
    consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: '2026-06-01T00:00:00Z' }],
  },
  { sourceId: 'fay', email: 'fay@example.com', country: 'Germany' },
];

export const orders: readonly OrderInput[] = [
  {
    sourceId: 'anna-1',
    customerSourceId: 'anna',
    placedAt: '2026-11-20T12:00:00Z',
    lines: [
      { sku: '85123A', name: 'Heart T-light holder', brand: 'Lindenhof', tags: ['gift', 'light'], quantity: 2, amount: '30.00' },
      { sku: 'MUG', name: 'Mug', quantity: 1, amount: '20.00' },
    ],
  },
  { sourceId: 'anna-2', customerSourceId: 'anna', placedAt: '2026-06-01T12:00:00Z', total: '25.50', offerCode: 'SUMMER' },
  { sourceId: 'anna-3', customerSourceId: 'anna', placedAt: '2026-11-21T12:00:00Z', kind: 'RETURN', total: '-10.00' },
  {
    sourceId: 'bert-1',
    customerSourceId: 'bert',
    placedAt: '2026-11-01T12:00:00Z',
    lines: [{ sku: '85123A', amount: '500' }],
  },
  { sourceId: 'dora-1', customerSourceId: 'dora', placedAt: '2025-01-05T12:00:00Z', total: '7.25' },
];

export const visits: readonly VisitInput[] = [
  { sourceId: 'v1', customerSourceId: 'anna', at: '2026-11-22T08:00:00Z', outlet: 'Quay 4' },
  { sourceId: 'v2', customerSourceId: 'cleo', at: '2026-11-21T08:00:00Z', outlet: 'Quay 4' },
  { sourceId: 'v3', customerSourceId: 'cleo', at: '2026-11-01T08:00:00Z', outlet: 'Harbour' },
  { sourceId: 'v4', customerSourceId: 'cleo', at: '2026-01-15T08:00:00Z', outlet: 'Quay 4' },
];

export const points: readonly object[] = [
  { sourceId: 'p1', customerSourceId: 'anna', program: 'stars', points: 100, at: '2026-11-20T12:00:00Z' },
  { sourceId: 'p2', customerSourceId: 'anna', program: 'stars', points: -30, at: '2026-11-21T12:00:00Z' },
];

export const events: readonly object[] = [
  { sourceId: 'e1', customerSourceId: 'bert', type: 'checkout_started', at: '2026-11-20T12:00:00Z', properties: { items: 3 } },
];
