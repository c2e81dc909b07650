import { isConfirmed, mustBeTyped } from './confirm-number';

describe('confirming a launch', () => {
  it('asks for the number above a hundred only', () => {
    expect(mustBeTyped(100)).toBe(false);
    expect(mustBeTyped(101)).toBe(true);
    expect(isConfirmed('', 100)).toBe(true);
  });

  it.each(['1102', '1,102', '1.102', '1 102', '1’102'])('takes %s for 1102', (typed) => {
    expect(isConfirmed(typed, 1102)).toBe(true);
  });

  it.each(['', '1101', '11020', 'yes'])('does not take %s', (typed) => {
    expect(isConfirmed(typed, 1102)).toBe(false);
  });
});
