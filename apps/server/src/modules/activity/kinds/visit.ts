import { Visit } from '../visit.entity';
import type { ActivityKind } from './activity-kind';

export const visits: ActivityKind<Visit> = {
  kind: 'visit',
  list: 'visits',
  mutation: 'recordVisits',
  inputName: 'VisitInput',
  label: 'Visit',
  plural: 'Visits',
  description: 'A visit of a customer to an outlet.',
  entity: Visit,
  time: { key: 'at', label: 'Visited at', help: 'When it was.', knownAs: ['visit date', 'check-in', 'date'] },
  fields: [
    {
      key: 'outlet',
      label: 'Outlet',
      help: 'Where it was.',
      type: 'text',
      knownAs: ['venue', 'store', 'shop', 'location', 'branch'],
    },
  ],
  title: ({ outlet }) => (outlet === null ? 'Visited' : `Visited ${outlet}`),
};
