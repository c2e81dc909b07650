import { launchKey } from './launch-key';

const agreed = { id: 'cmp_1', expectedVersion: 3, reviewedHash: 'h', reviewedRecipients: 10, reviewedMatched: 12 };

const memory = () => {
  const kept = new Map<string, string>();
  return { getItem: (slot: string) => kept.get(slot) ?? null, setItem: (slot: string, key: string) => void kept.set(slot, key) };
};

const counting = () => {
  let last = 0;
  return () => {
    last += 1;
    return `key ${last}`;
  };
};

describe('launchKey', () => {
  it('is the same for every retry of the same agreement', () => {
    const store = memory();
    const random = counting();
    expect(launchKey(agreed, store, random)).toBe(launchKey(agreed, store, random));
  });

  it('is another one as soon as anything else is agreed to', () => {
    const store = memory();
    const random = counting();
    const first = launchKey(agreed, store, random);
    expect(launchKey({ ...agreed, reviewedRecipients: 11 }, store, random)).not.toBe(first);
    expect(launchKey({ ...agreed, reviewedHash: 'g' }, store, random)).not.toBe(first);
  });
});
