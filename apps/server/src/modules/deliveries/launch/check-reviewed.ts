import { Refusal } from '../../../errors';
import type { Review } from '../../campaigns/frozen-campaign';
import { number, people } from '../review/words';
import type { LaunchInput } from './launch-input';

type Seen = Pick<Review, 'matched' | 'recipients'>;

const inWords = ({ matched, recipients }: Seen): string => `${number(recipients)} of ${people(matched)}`;

export const audienceChanged = (before: Seen, now: Seen): Refusal =>
  new Refusal(
    'AUDIENCE_CHANGED',
    `The audience has changed since it was reviewed: it was ${inWords(before)}, and now it is ${inWords(now)}. Review it again.`,
    ['input', 'reviewedRecipients'],
  );

export const definitionChanged = (): Refusal =>
  new Refusal('AUDIENCE_CHANGED', 'The segment or the design was changed since it was reviewed. Review it again.', [
    'input',
    'reviewedHash',
  ]);

/** @throws Refusal when something stops the launch, or what was reviewed is not what would be launched. */
export const checkReviewed = (review: Review, input: LaunchInput): void => {
  const before = { matched: input.reviewedMatched, recipients: input.reviewedRecipients };
  if (before.matched !== review.matched || before.recipients !== review.recipients) throw audienceChanged(before, review);
  if (input.reviewedHash !== review.hash) throw definitionChanged();
  const blockers = review.checks.filter(({ level }) => level === 'BLOCKER').map(({ message }) => message);
  if (blockers.length > 0) throw new Refusal('NOT_READY', blockers.join(' '), ['input', 'id']);
};
