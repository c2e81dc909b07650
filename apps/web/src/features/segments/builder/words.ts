/** The words before and after the value: "was more than … ago". A label without a gap stands before its value. */
export const aroundValue = (label: string): { readonly before: string; readonly after: string } => {
  const [before = label, after = ''] = label.split('…');
  return { before: before.trim(), after: after.trim() };
};

/** "is at least" is "at least" where the sentence has its verb already: "Bought at least 2 times". */
export const withoutVerb = (label: string): string => label.replace(/^(is|was) /, '');

/** A label within a sentence: "Total spend" is "total spend", "SMS consent" stays. */
export const lowered = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
