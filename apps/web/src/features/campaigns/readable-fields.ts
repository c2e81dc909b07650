const FIELD = /\{\{-?\s*([\w.]+)[^}]*\}\}/g;

/** Text with merge fields as somebody reads it in a list: "We miss you, ‹first name›". */
export const readableFields = (text: string): string => text.replaceAll(FIELD, (_field, key: string) => `‹${wordsOf(key)}›`);

const wordsOf = (key: string): string =>
  (key.split('.').at(-1) ?? key).replaceAll(
    /([a-z])([A-Z])/g,
    (_pair, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
