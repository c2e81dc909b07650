/** Separates the folded items of a list that is stored as text, before the first and after the last as well. */
export const LIST_SEPARATOR = '\u001f';
