import { movedPoints } from './moved-points';

export const pointsSpent = movedPoints({
  kind: 'pointsSpent',
  label: 'Spent points',
  help: 'Points that the customer spent, each time; those that expired are none.',
  stored: 'SPENT',
  opposite: 'EARNED',
  verb: { past: 'spent', base: 'spend' },
  points: { less: 'points' },
});
