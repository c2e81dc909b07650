/** "a, b or c". */
export const listed = (words: readonly string[], conjunction: 'and' | 'or'): string => {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
};

/** A label within a sentence: "Last visit" is "last visit", "SMS consent" stays. */
export const lowered = (label: string): string =>
  /^[A-Z][A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

export const quoted = (text: string): string => `“${text.trim()}”`;

export const plural = (amount: number, unit: string): string =>
  `${amount.toLocaleString('en')} ${unit}${amount === 1 ? '' : 's'}`;

const singular = (units: string): string => (units === 'people' ? 'person' : units.replace(/ies$/, 'y').replace(/s$/, ''));

/** A number with what it counts: "1 visit", "3 visits", for a unit that is written in the plural. */
export const counted = (text: string, count: number, units: string): string =>
  `${text} ${Math.abs(count) === 1 ? singular(units) : units}`;

/** Whether a label names several things: "Lifetime points", but not "Status", "Address" or "Number of visits". */
const isPlural = (label: string): boolean => {
  const [head = ''] = label.trim().split(/ (?:of|on|in|from|for) /);
  return /[^isu]s$/i.test(head);
};

/** "is known" after a label for several things is "are known". */
export const agreeing = (words: string, label: string): string => (isPlural(label) ? words.replace(/^is\b/, 'are') : words);

/** "once", "twice", "3 times". */
export const times = (count: number): string => {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count.toLocaleString('en')} times`;
};

export const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');
