import { emphasise } from './emphasise';

describe('emphasise', () => {
  it('sets what the sentence is about in bold and loses no character', () => {
    const sentence = 'Send “20 % off (now)” by email to 395 of 574 people.';
    const parts = emphasise(sentence, ['20 % off (now)', '395']);
    expect(parts.map(({ text }) => text).join('')).toBe(sentence);
    expect(parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['20 % off (now)', '395']);
  });

  it('leaves a sentence alone when there is nothing to look for', () => {
    expect(emphasise('Send it.', ['', ''])).toEqual([{ text: 'Send it.', strong: false, at: 0 }]);
  });
});
