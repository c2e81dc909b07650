import { compile } from 'html-to-text';

const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

const LIQUID = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
/** Two characters for private use stand around the number of a piece of Liquid while HTML is turned into text. */
const PLACEHOLDER = /\ue000(\d+)\ue001/g;

/**
 * The plain text of an HTML template, still a template. Liquid is taken out first and put back afterwards, because a
 * "<" in a condition is not HTML; so it is done once for a design and not once for every recipient.
 */
export const deriveText = (html: string): string => {
  const pieces: string[] = [];
  const marked = html.replace(LIQUID, (piece) => `\ue000${pieces.push(piece) - 1}\ue001`);
  const text = toText(marked).replace(PLACEHOLDER, (_, index) => pieces[Number(index)] ?? '');
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
