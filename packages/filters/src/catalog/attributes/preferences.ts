import type { AttributeEntry } from '../types';

export const preferences: AttributeEntry = {
  key: 'preferences',
  label: 'Preferences',
  group: 'Profile',
  help: 'What the customer likes: vegan, vegetarian … Several at once.',
  type: 'list',
  source: { from: 'COLUMN', column: 'preferences' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'INCLUDES_ALL', value: ['vegan', 'Oat milk'] },
      matches: [{ columns: { preferences: ['Oat milk', 'Vegan', 'Other'] } }],
      misses: [{ columns: { preferences: ['Vegan'] } }, {}],
    },
    {
      condition: { operator: 'INCLUDES_NONE', value: ['Vegan'] },
      matches: [{ columns: { preferences: ['Oat milk'] } }, {}],
      misses: [{ columns: { preferences: ['VEGAN'] } }],
    },
  ],
};
