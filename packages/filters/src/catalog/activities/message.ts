import type { ActivityEntry } from '../types';

export const message: ActivityEntry = {
  kind: 'message',
  label: 'Message',
  group: 'Messages',
  help: 'What the customer experienced of messages: sent, opened, clicked, bounced or unsubscribed, each time.',
  table: 'message',
  fields: [
    {
      key: 'type',
      label: 'What happened',
      type: 'choice',
      column: 'type',
      choices: [
        {
          value: 'SENT',
          label: 'sent',
          verb: { past: 'got', base: 'get', object: 'a message', none: 'any message', several: 'messages' },
        },
        {
          value: 'OPENED',
          label: 'opened',
          verb: { past: 'opened', base: 'open', object: 'a message', none: 'any message' },
          caution: 'Opens are unreliable: mail programs open messages by themselves, or hide it. Clicks say more.',
        },
        {
          value: 'CLICKED',
          label: 'clicked',
          verb: { past: 'clicked in', base: 'click in', object: 'a message', none: 'any message' },
        },
        {
          value: 'BOUNCED',
          label: 'bounced',
          verb: { past: 'missed', base: 'miss', object: 'a message that bounced', none: 'any message that bounced' },
        },
        {
          value: 'UNSUBSCRIBED',
          label: 'unsubscribed',
          verb: { past: 'unsubscribed after', base: 'unsubscribe after', object: 'a message', none: 'any message' },
        },
      ],
    },
    {
      key: 'channel',
      label: 'Channel',
      type: 'choice',
      column: 'channel',
      choices: [
        { value: 'EMAIL', label: 'email' },
        { value: 'SMS', label: 'SMS' },
        { value: 'PUSH', label: 'push' },
      ],
    },
    { key: 'campaign', label: 'Campaign', type: 'choice', column: 'campaign', suggests: true },
  ],
  measures: [
    { function: 'COUNT', label: 'Number of times' },
    {
      function: 'DISTINCT',
      field: 'campaign',
      label: 'Different campaigns',
      verb: { past: 'had to do with', base: 'have to do with', object: 'different campaigns' },
    },
  ],
  verb: { past: 'had to do with', base: 'have to do with', object: 'a message', none: 'any message' },
  examples: [
    {
      condition: {
        where: {
          all: [
            { field: { key: 'type', operator: 'IS', value: 'OPENED' } },
            { field: { key: 'campaign', operator: 'IS', value: 'Autumn' } },
          ],
        },
        operator: 'AT_LEAST',
        value: 2,
      },
      matches: [
        {
          records: {
            message: [
              { id: 1, at: 1, columns: { channel: 'EMAIL', type: 'OPENED', campaign: 'Autumn' } },
              { id: 2, at: 2, columns: { channel: 'EMAIL', type: 'OPENED', campaign: 'autumn' } },
            ],
          },
        },
      ],
      misses: [
        {},
        {
          records: {
            message: [
              { id: 1, at: 1, columns: { channel: 'EMAIL', type: 'OPENED', campaign: 'Autumn' } },
              { id: 2, at: 2, columns: { channel: 'EMAIL', type: 'SENT', campaign: 'Autumn' } },
              { id: 3, at: 3, columns: { channel: 'EMAIL', type: 'OPENED', campaign: 'Winter' } },
            ],
          },
        },
      ],
    },
  ],
};
