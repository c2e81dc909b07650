import type { ActivityEntry } from '../types';

export const challenge: ActivityEntry = {
  kind: 'challenge',
  label: 'Joined a challenge',
  group: 'Challenges',
  help: 'Challenges the customer joined. One without a time of completion is still going on.',
  table: 'challenge',
  fields: [
    { key: 'challenge', label: 'Challenge', type: 'choice', column: 'challenge', suggests: true },
    {
      key: 'status',
      label: 'Status',
      type: 'choice',
      choices: [
        { value: 'JOINED', label: 'joined' },
        { value: 'COMPLETED', label: 'completed' },
      ],
      follows: {
        cases: [{ value: 'COMPLETED', where: { field: { key: 'completedAt', operator: 'HAS_VALUE' } } }],
        otherwise: 'JOINED',
      },
    },
    { key: 'completedAt', label: 'Completed', noun: 'completion', type: 'date', column: 'completed_at', past: true },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of challenges' },
    {
      function: 'DISTINCT',
      field: 'challenge',
      label: 'Different challenges',
      verb: { past: 'joined', base: 'join', object: 'different challenges' },
    },
  ],
  verb: { past: 'joined', base: 'join', object: 'a challenge', none: 'any challenge', several: 'challenges' },
  examples: [
    {
      condition: {
        where: {
          all: [
            { field: { key: 'challenge', operator: 'IS', value: 'Ten coffees' } },
            { field: { key: 'status', operator: 'IS', value: 'COMPLETED' } },
          ],
        },
      },
      matches: [{ records: { challenge: [{ id: 1, at: 1, columns: { challenge: 'ten coffees', completed_at: 9 } }] } }],
      misses: [{}, { records: { challenge: [{ id: 1, at: 1, columns: { challenge: 'Ten coffees', completed_at: null } }] } }],
    },
  ],
};
