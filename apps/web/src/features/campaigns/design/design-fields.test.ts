import { changedFields } from './design-fields';

const base = { name: 'a', senderName: 'b', senderAddress: 'c', subject: 'd', html: 'e', text: 'f' };

describe('changedFields', () => {
  it('leaves only what is mine', () => {
    expect(changedFields({ ...base, subject: 'mine' }, base)).toEqual({ subject: 'mine' });
    expect(changedFields(base, base)).toEqual({});
  });
});
