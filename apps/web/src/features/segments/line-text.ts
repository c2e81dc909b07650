/** A sentence on a line of its own: "Customers who are in Austria" is "Are in Austria". */
export const lineText = (sentence: string): string => {
  const text = sentence.replace(/^Customers (who |whose )?/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
