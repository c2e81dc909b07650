const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;
/** Printable ASCII, which most text is: there is nothing to compose or to replace. */
const PLAIN = /^[ -~]*$/;

/**
 * How text is compared: composed, trimmed and in lower case. Folding happens here and nowhere else, and its result is
 * stored, because databases disagree on collation: MariaDB finds "e" in "é", DuckDB does not. Control characters and half
 * surrogates become U+FFFD: UTF-8 cannot hold the latter, C strings end at NUL, and lists are separated by another.
 */
export const fold = (text: string): string =>
  PLAIN.test(text) ? text.trim().toLowerCase() : text.normalize('NFC').trim().replace(UNSTORABLE, '\ufffd').toLowerCase();
