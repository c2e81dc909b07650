import fc from 'fast-check';
import { fold } from '../src';

/** Without the short way of plain text. */
const foldAny = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
    .toLowerCase();

test('plain text is folded as any other', () => {
  const texts = [fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' })];
  fc.assert(fc.property(fc.oneof(...texts), (text) => fold(text) === foldAny(text)));
});

test.each([
  [' Wien ', 'wien'],
  ['A~ b', 'a~ b'],
  ['\u007fA', '\ufffda'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['\u00a0Linz', 'linz'],
])('%j becomes %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
