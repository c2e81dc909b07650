export interface SentencePart {
  readonly text: string;
  readonly strong: boolean;
  readonly at: number;
}

/** Cuts a sentence around the words that it is about, so that they can be set in bold. Loses no character. */
export const emphasise = (sentence: string, words: readonly string[]): SentencePart[] => {
  const wanted = words.filter((word) => word !== '').map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pieces = wanted.length === 0 ? [sentence] : sentence.split(new RegExp(`(${wanted.join('|')})`));
  let at = 0;
  return pieces
    .map((text, index) => {
      const part = { text, strong: index % 2 === 1, at };
      at += text.length;
      return part;
    })
    .filter(({ text }) => text !== '');
};
