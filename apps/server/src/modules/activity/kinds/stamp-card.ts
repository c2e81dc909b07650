import { StampCard } from '../stamp-card.entity';
import type { ActivityKind, ActivityReader, ActivityValues } from './activity-kind';
import { refuseBefore } from './refuse-before';

const complete = (values: ActivityValues, reader: ActivityReader): ActivityValues => {
  refuseBefore(values, reader, { field: 'completedAt', what: 'the card was begun' });
  return values;
};

export const stampCards: ActivityKind<StampCard> = {
  kind: 'stampCard',
  list: 'stampCards',
  mutation: 'recordStampCards',
  inputName: 'StampCardInput',
  label: 'Stamp card',
  plural: 'Stamp cards',
  description: 'A stamp card that a customer collects on.',
  entity: StampCard,
  time: { key: 'at', label: 'Begun at', help: 'When it was begun.', knownAs: ['start date', 'date'] },
  fields: [
    {
      key: 'card',
      label: 'Card',
      help: 'What it is called.',
      type: 'text',
      required: true,
      knownAs: ['card name', 'stamp card'],
    },
    {
      key: 'stamps',
      label: 'Stamps',
      help: 'How many are on it.',
      type: 'whole',
      required: true,
      least: 0,
      knownAs: ['stamp count'],
    },
    {
      key: 'stampsNeeded',
      label: 'Stamps needed',
      help: 'How many fill it.',
      type: 'whole',
      least: 1,
      knownAs: ['stamps required', 'target'],
    },
    { key: 'completedAt', label: 'Completed', help: 'When it was full.', type: 'instant', knownAs: ['completion date'] },
  ],
  title: ({ card, stamps, stampsNeeded }) =>
    stampsNeeded === null ? `${card}: ${stamps} stamps` : `${card}: ${stamps} of ${stampsNeeded} stamps`,
  complete,
};
