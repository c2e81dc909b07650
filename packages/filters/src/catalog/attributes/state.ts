import type { AttributeEntry } from '../types';

export const state: AttributeEntry = {
  key: 'state',
  label: 'State or region',
  group: 'Place',
  help: 'The state, province or region of the address.',
  type: 'text',
  source: { from: 'COLUMN', column: 'state' },
  suggests: true,
  words: { is: 'live in', isNot: 'do not live in' },
  examples: [
    {
      condition: { operator: 'NOT_CONTAINS', value: '100%' },
      matches: [{ columns: { state: '1000' } }, {}],
      misses: [{ columns: { state: 'at 100% slope' } }],
    },
  ],
};
