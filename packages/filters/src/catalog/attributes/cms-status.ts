import type { AttributeEntry } from '../types';

export const cmsStatus: AttributeEntry = {
  key: 'cmsStatus',
  label: 'CMS status',
  group: 'Profile',
  help: 'Status in the content management system.',
  type: 'choice',
  source: { from: 'COLUMN', column: 'cms_status' },
  suggests: true,
  examples: [
    {
      condition: { operator: 'IS', value: 'Active' },
      matches: [{ columns: { cms_status: 'Active' } }, { columns: { cms_status: ' ACTIVE ' } }],
      misses: [{ columns: { cms_status: 'Blocked' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Active' },
      matches: [{ columns: { cms_status: 'Blocked' } }, {}],
      misses: [{ columns: { cms_status: 'Active' } }],
    },
  ],
};
