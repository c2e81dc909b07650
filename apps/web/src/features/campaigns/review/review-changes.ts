interface Counted {
  readonly reason: string;
  readonly label: string;
  readonly count: number;
}

export interface ReviewedNumbers {
  readonly matched: number;
  readonly recipients: number;
  readonly excluded: readonly Counted[];
  readonly audienceSentence: string;
  readonly hash: string;
}

export interface NumberChange {
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

export interface ReviewChanges {
  readonly numbers: readonly NumberChange[];
  readonly audience: boolean;
  /** Nothing countable changed, but the message or the definition did. */
  readonly contentOnly: boolean;
}

/** What is different between the review that was looked at and the one that is true now. */
export const reviewChanges = (before: ReviewedNumbers, after: ReviewedNumbers): ReviewChanges => {
  const reasons = [
    ...before.excluded,
    ...after.excluded.filter((row) => !before.excluded.some((old) => old.reason === row.reason)),
  ];
  const countOf = (review: ReviewedNumbers, reason: string) => review.excluded.find((row) => row.reason === reason)?.count ?? 0;
  const numbers = [
    { label: 'Match the segment', before: before.matched, after: after.matched },
    ...reasons.map(({ label, reason }) => ({ label, before: countOf(before, reason), after: countOf(after, reason) })),
    { label: 'Will get it', before: before.recipients, after: after.recipients },
  ].filter((row) => row.before !== row.after);
  const audience = before.audienceSentence !== after.audienceSentence;
  return { numbers, audience, contentOnly: numbers.length === 0 && !audience && before.hash !== after.hash };
};
