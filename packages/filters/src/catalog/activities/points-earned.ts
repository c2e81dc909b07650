import { movedPoints } from './moved-points';

export const pointsEarned = movedPoints({
  kind: 'pointsEarned',
  label: 'Earned points',
  help: 'Points that the customer earned, each time; adjustments are none.',
  stored: 'EARNED',
  opposite: 'SPENT',
  verb: { past: 'earned', base: 'earn' },
  points: { column: 'points' },
});
