import { withObserved } from './draft-event';

const observed = {
  id: 'obs_1',
  scope: 'event:checkout_started',
  key: 'cart_value',
  type: 'MONEY',
  sample: '12.50',
  firstSeenAt: '2026-01-02T03:04:05Z',
} as const;
const property = { key: 'channel', label: 'Channel', type: 'TEXT', choices: [] } as const;

it('adds what was sent to the event that is described', () => {
  const event = { id: 'evt_1', name: 'Checkout_Started', label: 'Began a checkout', properties: [property] };
  const draft = withObserved([event], observed);
  expect(draft).toMatchObject({ name: 'Checkout_Started', label: 'Began a checkout', described: true });
  expect(draft.properties.map(({ key, label, type }) => ({ key, label, type }))).toEqual([
    { key: 'channel', label: 'Channel', type: 'TEXT' },
    { key: 'cart_value', label: 'Cart value', type: 'MONEY' },
  ]);
});

it('begins a description where there is none', () => {
  expect(withObserved([], observed)).toMatchObject({
    name: 'checkout_started',
    label: 'Checkout started',
    described: false,
    properties: [{ key: 'cart_value', place: 0 }],
  });
});
