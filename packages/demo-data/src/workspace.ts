/** Whom the demo is about. */
export const DEMO_WORKSPACE = {
  name: 'Harbour Coffee',
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  senderName: 'Harbour Coffee',
  senderAddress: 'hello@harbour.example',
  postalAddress: 'Harbour Coffee, Quay 4, 1010 Vienna, Austria',
} as const;

/** Saved segments, in the filter language. */
export const DEMO_SEGMENTS = [
  {
    name: 'Lapsing big spenders, near us',
    description: 'They spent well this quarter and have not been here for a month.',
    filter: {
      all: [
        {
          activity: {
            kind: 'order',
            within: { operator: 'IN_THE_LAST', value: { amount: 3, unit: 'MONTH' } },
            measure: { function: 'SUM', field: 'total' },
            operator: 'AT_LEAST',
            value: 60,
          },
        },
        { attribute: { key: 'lastVisitAt', operator: 'MORE_THAN_AGO', value: { amount: 30, unit: 'DAY' } } },
        {
          any: [
            { attribute: { key: 'country', operator: 'IS', value: 'Austria' } },
            {
              activity: {
                kind: 'purchase',
                where: {
                  all: [
                    { field: { key: 'brand', operator: 'IS', value: 'Lindenhof' } },
                    { field: { key: 'tags', operator: 'INCLUDES_ANY', value: ['beans'] } },
                  ],
                },
                within: { operator: 'IN_THE_LAST', value: { amount: 6, unit: 'MONTH' } },
                operator: 'AT_LEAST',
                value: 2,
              },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'Weekly visitors with email consent',
    description: 'Visited at least 4 times in the last 30 days and opted in to email.',
    filter: {
      all: [
        {
          activity: {
            kind: 'visit',
            within: { operator: 'IN_THE_LAST', value: { amount: 30, unit: 'DAY' } },
            operator: 'AT_LEAST',
            value: 4,
          },
        },
        { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } },
      ],
    },
  },
  {
    name: 'New guests',
    description: 'Registered in the last 30 days.',
    filter: { attribute: { key: 'registeredAt', operator: 'IN_THE_LAST', value: { amount: 30, unit: 'DAY' } } },
  },
  {
    name: 'Regulars we lost',
    description: 'Came often, and not for three months.',
    filter: {
      all: [
        { attribute: { key: 'visitCount', operator: 'AT_LEAST', value: 6 } },
        { attribute: { key: 'lastVisitAt', operator: 'MORE_THAN_AGO', value: { amount: 90, unit: 'DAY' } } },
      ],
    },
  },
  {
    name: 'Birthday in the next 14 days',
    description: null,
    filter: { attribute: { key: 'birthdate', operator: 'ANNIVERSARY_IN_THE_NEXT', value: { amount: 14, unit: 'DAY' } } },
  },
] as const;

/** A campaign that is ready to be reviewed. */
export const DEMO_CAMPAIGN = {
  name: 'We miss you',
  segment: 'Lapsing big spenders, near us',
  subject: 'We miss you: 20 % off your next visit',
  html: `<h1>We miss you, {{ customer.firstName | default: "there" }}</h1>
<p>It has been a while. Your table by the window is free, and your next coffee is on us, nearly:
show this message at the till for 20 % off.</p>
<p>See you soon at the harbour.</p>`,
  text: `We miss you, {{ customer.firstName | default: "there" }}

It has been a while. Your table by the window is free, and your next coffee is on us, nearly:
show this message at the till for 20 % off.

See you soon at the harbour.`,
} as const;
