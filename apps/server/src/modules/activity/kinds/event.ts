import { Event } from '../event.entity';
import type { ActivityKind } from './activity-kind';
import { eventRules } from './event-rules';

export const events: ActivityKind<Event> = {
  kind: 'event',
  list: 'events',
  mutation: 'recordEvents',
  inputName: 'EventInput',
  label: 'Event',
  plural: 'Events',
  description: 'Something that happened in an application of your own.',
  entity: Event,
  time: { key: 'at', label: 'Happened at', help: 'When it happened.', knownAs: ['timestamp', 'event time', 'date'] },
  fields: [
    {
      key: 'type',
      label: 'Event',
      help: 'What happened: `checkout_started`.',
      type: 'text',
      required: true,
      longest: 100,
      knownAs: ['event name', 'event type', 'name'],
    },
    {
      key: 'properties',
      label: 'Properties',
      help: 'What else is known about it: 200 keys and 16,000 characters of JSON at most.',
      type: 'object',
      knownAs: ['payload', 'metadata', 'attributes'],
    },
  ],
  title: ({ type }) => type,
  storedRules: eventRules,
};
