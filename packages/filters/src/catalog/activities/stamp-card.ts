import type { ActivityEntry } from '../types';

export const stampCard: ActivityEntry = {
  kind: 'stampCard',
  label: 'Stamp card',
  group: 'Stamp cards',
  help: 'Stamp cards the customer collects on.',
  table: 'stamp_card',
  fields: [
    { key: 'card', label: 'Card', type: 'choice', column: 'card', suggests: true },
    { key: 'stamps', label: 'Stamps', type: 'number', column: 'stamps', unit: 'stamps' },
    { key: 'stampsNeeded', label: 'Stamps needed', type: 'number', column: 'stamps_needed', unit: 'stamps' },
    {
      key: 'status',
      label: 'Status',
      type: 'choice',
      choices: [
        { value: 'COLLECTING', label: 'collecting' },
        { value: 'COMPLETED', label: 'completed' },
      ],
      follows: {
        cases: [{ value: 'COMPLETED', where: { field: { key: 'completedAt', operator: 'HAS_VALUE' } } }],
        otherwise: 'COLLECTING',
      },
    },
    { key: 'completedAt', label: 'Completed', noun: 'completion', type: 'date', column: 'completed_at', past: true },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of stamp cards' },
    {
      function: 'SUM',
      field: 'stamps',
      label: 'Stamps on all cards',
      verb: { past: 'collected', base: 'collect', object: 'stamps' },
    },
    { function: 'MAX', field: 'stamps', label: 'Most stamps on one card' },
    {
      function: 'DISTINCT',
      field: 'card',
      label: 'Different stamp cards',
      verb: { past: 'collected on', base: 'collect on', object: 'different stamp cards' },
    },
  ],
  verb: { past: 'collected on', base: 'collect on', object: 'a stamp card', none: 'any stamp card', several: 'stamp cards' },
  examples: [
    {
      condition: {
        where: {
          all: [
            { field: { key: 'stamps', operator: 'AT_LEAST', value: 8 } },
            { field: { key: 'status', operator: 'IS_NOT', value: 'COMPLETED' } },
          ],
        },
      },
      matches: [{ records: { stamp_card: [{ id: 1, at: 1, columns: { card: 'Coffee', stamps: 8, completed_at: null } }] } }],
      misses: [
        {},
        {
          records: {
            stamp_card: [
              { id: 1, at: 1, columns: { card: 'Coffee', stamps: 7, completed_at: null } },
              { id: 2, at: 1, columns: { card: 'Coffee', stamps: 10, completed_at: 9 } },
            ],
          },
        },
      ],
    },
  ],
};
