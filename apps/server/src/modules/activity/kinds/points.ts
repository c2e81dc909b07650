import { describedEnum } from '../../../graphql/enums';
import { PointMovement } from '../point-movement.entity';
import type { ActivityKind, ActivityReader, ActivityValues } from './activity-kind';

export const PointsKindEnum = describedEnum('PointsKind', 'Why points came or went.', {
  EARNED: 'By what the customer did.',
  SPENT: 'On a reward.',
  EXPIRED: 'They were not used in time.',
  ADJUSTED: 'Put right; neither earned nor spent.',
});

const VERBS: Readonly<Record<string, string>> = { EARNED: 'Earned', SPENT: 'Spent', EXPIRED: 'Lost', ADJUSTED: 'Adjusted by' };

const kindOf = (points: number): string => (points < 0 ? 'SPENT' : 'EARNED');

const complete = (values: ActivityValues, reader: ActivityReader): ActivityValues => {
  const points = Number(values.points);
  const kind = values.kind ?? kindOf(points);
  if (kind === 'EARNED' && points < 0) reader.refuse('points', 'that are EARNED are not negative');
  if ((kind === 'SPENT' || kind === 'EXPIRED') && points > 0) reader.refuse('points', `that are ${kind} are not positive`);
  // Points of a lifetime are those that were earned: spending and corrections leave them as they are.
  return { ...values, kind, lifetime: kind === 'EARNED' ? points : 0 };
};

export const points: ActivityKind<PointMovement> = {
  kind: 'points',
  list: 'points',
  mutation: 'recordPoints',
  inputName: 'PointsInput',
  label: 'Movement of points',
  plural: 'Points',
  description: 'Points that a customer earned or spent.',
  entity: PointMovement,
  time: { key: 'at', label: 'Moved at', help: 'When it was.', knownAs: ['timestamp', 'date', 'transaction date'] },
  fields: [
    {
      key: 'program',
      label: 'Program',
      help: 'The loyalty program.',
      type: 'text',
      required: true,
      longest: 100,
      knownAs: ['loyalty program', 'programme', 'scheme'],
    },
    {
      key: 'points',
      label: 'Points',
      help: 'Earned when positive, spent when negative.',
      type: 'whole',
      required: true,
      knownAs: ['points change', 'amount', 'delta'],
    },
    {
      key: 'kind',
      label: 'Kind',
      help: 'Why they came or went; left out means EARNED for points above zero and SPENT for points below.',
      type: 'choice',
      choices: PointsKindEnum,
      knownAs: ['type', 'reason'],
    },
  ],
  title: ({ points: moved, kind, program }) =>
    `${VERBS[kind] ?? 'Moved'} ${(kind === 'ADJUSTED' ? moved : Math.abs(moved)).toLocaleString('en')} points in ${program}`,
  complete,
};
