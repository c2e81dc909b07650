import { Challenge } from '../challenge.entity';
import type { ActivityKind, ActivityReader, ActivityValues } from './activity-kind';
import { refuseBefore } from './refuse-before';

const complete = (values: ActivityValues, reader: ActivityReader): ActivityValues => {
  refuseBefore(values, reader, { field: 'completedAt', what: 'the customer joined' });
  return values;
};

export const challenges: ActivityKind<Challenge> = {
  kind: 'challenge',
  list: 'challenges',
  mutation: 'recordChallenges',
  inputName: 'ChallengeInput',
  label: 'Challenge',
  plural: 'Challenges',
  description: 'A challenge that a customer joined.',
  entity: Challenge,
  time: { key: 'at', label: 'Joined at', help: 'When they joined.', knownAs: ['join date', 'start date', 'date'] },
  fields: [
    {
      key: 'challenge',
      label: 'Challenge',
      help: 'What it is called.',
      type: 'text',
      required: true,
      knownAs: ['challenge name'],
    },
    { key: 'completedAt', label: 'Completed', help: 'When it was completed.', type: 'instant', knownAs: ['completion date'] },
  ],
  title: ({ challenge, completedAt }) => `${completedAt === null ? 'Joined' : 'Completed'} ${challenge}`,
  complete,
};
