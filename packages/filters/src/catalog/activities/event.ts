import type { ActivityEntry } from '../types';

/** A family: the kind is `event:` and the name of the event, for every name that partners record. */
export const event: ActivityEntry = {
  kind: 'event:',
  label: 'Did',
  group: 'Events',
  help: 'Events that your own applications record.',
  table: 'event',
  family: 'type',
  described: 'properties',
  fields: [],
  measures: [{ function: 'COUNT', label: 'Number of times' }],
  verb: { past: 'did', base: 'do' },
  exampleKind: 'event:app_opened',
  examples: [
    {
      condition: { operator: 'EXACTLY', value: 2 },
      matches: [
        {
          records: {
            event: [
              { id: 1, at: 1, columns: { type: 'app_opened' } },
              { id: 2, at: 2, columns: { type: 'App_Opened' } },
              { id: 3, at: 3, columns: { type: 'checkout_started' } },
            ],
          },
        },
      ],
      misses: [{}, { records: { event: [{ id: 1, at: 1, columns: { type: 'app_opened' } }] } }],
    },
  ],
};
