import { FAVOURITE_DRINKS } from './facts';
import { PROGRAM, TIERS } from './program';

/** What the shop says of the custom fields of its customers. There are more that it has not described. */
export const DEMO_CUSTOM_FIELDS = [
  { key: 'favouriteDrink', label: 'Favourite drink', type: 'CHOICE', choices: FAVOURITE_DRINKS },
  { key: 'cupsPerDay', label: 'Cups a day', type: 'NUMBER', choices: [] },
  { key: 'budgetPerMonth', label: 'Budget a month', type: 'MONEY', choices: [] },
  { key: 'lastTasting', label: 'Last tasting', type: 'DATE', choices: [] },
  { key: 'wantsInvoice', label: 'Wants an invoice', type: 'BOOLEAN', choices: [] },
] as const;

export const DEMO_EVENT_TYPES = [
  {
    name: 'checkout_started',
    label: 'Checkout started',
    properties: [{ key: 'channel', label: 'Channel', type: 'CHOICE', choices: ['web', 'app'] }],
  },
  {
    name: 'app_opened',
    label: 'App opened',
    properties: [{ key: 'platform', label: 'Platform', type: 'CHOICE', choices: ['ios', 'android'] }],
  },
] as const;

export const DEMO_PROGRAM = { name: PROGRAM, tiers: TIERS.map(({ name }) => name) } as const;
