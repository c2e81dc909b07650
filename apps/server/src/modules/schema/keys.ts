/** Letters of any language, digits and a few signs: keys become names in filters and columns in files. */
const KEY = /^(?! )[\p{L}\p{M}\p{N}_.\- ]{1,100}(?<! )$/u;

/** Whether something can be the key of a custom field, or of a property of an event. */
export const isKey = (text: string): boolean => KEY.test(text);
