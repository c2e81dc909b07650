/** What the reviewer agreed to. Another body is another launch and needs another key. */
export interface ReviewedLaunch {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reviewedHash: string;
  readonly reviewedRecipients: number;
  readonly reviewedMatched: number;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The idempotency key of a launch: the same for every retry of the same agreement, also after a reload, so that an answer
 * that got lost on the way never becomes a second launch.
 */
export const launchKey = (launch: ReviewedLaunch, store: Store, random: () => string): string => {
  const { id, expectedVersion, reviewedHash, reviewedRecipients, reviewedMatched } = launch;
  const slot = `launch ${id} ${expectedVersion} ${reviewedHash} ${reviewedRecipients} ${reviewedMatched}`;
  const known = store.getItem(slot);
  if (known !== null) return known;
  const key = random();
  store.setItem(slot, key);
  return key;
};
