import { reviewChanges } from './review-changes';

const before = {
  matched: 100,
  recipients: 90,
  excluded: [{ reason: 'NO_CONSENT', label: 'No email consent', count: 10 }],
  audienceSentence: 'Customers in Austria',
  hash: 'a',
};

describe('reviewChanges', () => {
  it('lists each number that moved, new and vanished reasons among them', () => {
    const after = {
      ...before,
      matched: 101,
      recipients: 96,
      excluded: [{ reason: 'NO_ADDRESS', label: 'No email address', count: 5 }],
    };
    expect(reviewChanges(before, after).numbers).toEqual([
      { label: 'Match the segment', before: 100, after: 101 },
      { label: 'No email consent', before: 10, after: 0 },
      { label: 'No email address', before: 0, after: 5 },
      { label: 'Will get it', before: 90, after: 96 },
    ]);
  });

  it('tells an edited message from an edited audience', () => {
    expect(reviewChanges(before, { ...before, hash: 'b' })).toEqual({ numbers: [], audience: false, contentOnly: true });
    expect(reviewChanges(before, { ...before, hash: 'b', audienceSentence: 'Everyone' })).toMatchObject({
      audience: true,
      contentOnly: false,
    });
  });
});
