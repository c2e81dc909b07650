import { readableFields } from './readable-fields';

describe('readableFields', () => {
  it('writes merge fields as words', () => {
    expect(readableFields('We miss you, {{ customer.firstName | default: "friend" }}!')).toBe('We miss you, ‹first name›!');
  });
});
