import { highlight } from './highlight';

const SOURCE = '<p class="a">Hi {{ customer.firstName }}<a href="{{ unsubscribeUrl }}">out</a></p>';

describe('highlight', () => {
  it('loses no character', () => {
    expect(
      highlight(SOURCE)
        .map(({ text }) => text)
        .join(''),
    ).toBe(SOURCE);
  });

  it('finds merge fields, also inside a tag', () => {
    const fields = highlight(SOURCE).filter(({ kind }) => kind === 'field');
    expect(fields.map(({ text }) => text)).toEqual(['{{ customer.firstName }}', '{{ unsubscribeUrl }}']);
  });

  it('takes what is not closed yet for words', () => {
    expect(highlight('1 < 2 {{ customer.')).toEqual([{ kind: 'text', text: '1 < 2 {{ customer.', at: 0 }]);
  });
});
