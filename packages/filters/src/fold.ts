const UNSTORABLE = /\p{Surrogate}|\0/gu;

/**
 * How text is compared: composed, trimmed and in lower case. Folding happens here and nowhere else, and its result is
 * stored, because databases disagree on collation: MariaDB finds "e" in "é", DuckDB does not. Half surrogates and NUL
 * become U+FFFD, since UTF-8 cannot hold the ones and C strings end at the other.
 */
export const fold = (text: string): string => text.normalize('NFC').replace(UNSTORABLE, '\ufffd').trim().toLowerCase();
