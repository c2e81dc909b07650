import { insertField } from './insert-field';

describe('insertField', () => {
  it('puts the field at the caret and leaves the caret behind it', () => {
    expect(insertField('Hello !', 'customer.city', { start: 6, end: 6 })).toEqual({
      text: 'Hello {{ customer.city }}!',
      caret: 25,
    });
  });

  it('takes the place of what is selected', () => {
    expect(insertField('Hello Anna!', 'x', { start: 6, end: 10 }).text).toBe('Hello {{ x }}!');
  });
});
