import type { AttributeEntry } from '../types';

export const areas: AttributeEntry = {
  key: 'areas',
  label: 'Areas',
  group: 'Profile',
  help: 'What the customer belongs to: cat owner, dog owner … Several at once.',
  type: 'list',
  source: { from: 'COLUMN', column: 'areas' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'INCLUDES_ALL', value: ['cat owner', 'Dog owner'] },
      matches: [{ columns: { areas: ['Dog owner', 'Cat owner', 'Other'] } }],
      misses: [{ columns: { areas: ['Cat owner'] } }, {}],
    },
    {
      condition: { operator: 'INCLUDES_NONE', value: ['Cat owner'] },
      matches: [{ columns: { areas: ['Dog owner'] } }, {}],
      misses: [{ columns: { areas: ['CAT OWNER'] } }],
    },
  ],
};
