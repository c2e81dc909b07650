export type TokenKind = 'text' | 'tag' | 'field';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it starts, which names it among the others. */
  readonly at: number;
}

const PATTERN = /(\{\{[^{}]*\}\}|\{%[^%]*%\})|(<!--[\s\S]*?-->|<\/?[a-zA-Z!][^<>]*>)/g;

/** Cuts a design into what a reader looks for: merge fields, HTML tags, and the words between them. Loses no character. */
export const highlight = (source: string): Token[] => {
  const parts: [TokenKind, string][] = [];
  let from = 0;
  for (const match of source.matchAll(PATTERN)) {
    parts.push(['text', source.slice(from, match.index)], ...partsOf(match[0], match[1] !== undefined));
    from = match.index + match[0].length;
  }
  parts.push(['text', source.slice(from)]);
  let at = 0;
  return parts
    .filter(([, text]) => text !== '')
    .map(([kind, text]) => {
      const token = { kind, text, at };
      at += text.length;
      return token;
    });
};

/** A merge field inside a tag (`<a href="{{ … }}">`) is still a merge field. */
const partsOf = (text: string, isField: boolean): [TokenKind, string][] =>
  isField ? [['field', text]] : text.split(/(\{\{[^{}]*\}\})/).map((part) => [part.startsWith('{{') ? 'field' : 'tag', part]);
