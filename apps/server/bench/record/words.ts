/** A whole number from 0 to `below` - 1, drawn by the row's number `n`; another one for another `salt`. */
export const drawn = (salt: string, below: number): string => `CRC32(CONCAT('${salt}', n)) % ${below}`;

/** One of a few words, the same one wherever the same `salt` stands: a derived table would be copied row by row. */
export const word = (salt: string, words: readonly (string | null)[], lower: boolean): string => {
  const texts = words.map((text) => (text === null ? 'NULL' : `'${lower ? text.toLowerCase() : text}'`));
  return `ELT(1 + ${drawn(salt, words.length)}, ${texts.join(', ')})`;
};

/** A text and its folded twin. */
export const twins = (text: (lower: boolean) => string): string => `${text(false)}, ${text(true)}`;

/** A word and its folded twin. */
export const wordTwins = (salt: string, words: readonly (string | null)[]): string => twins((lower) => word(salt, words, lower));

/** `Reward 7` and `reward 7`, of so many. */
export const numberedTwins = (salt: string, name: string, of: number): string =>
  twins((lower) => `CONCAT('${lower ? name.toLowerCase() : name} ', ${drawn(salt, of)})`);

/** `["vegan"]` and its folded twin. */
export const listTwins = (salt: string, words: readonly string[]): string =>
  `CONCAT('["', ${word(salt, words, false)}, '"]'), CONCAT('\u001f', ${word(salt, words, true)}, '\u001f')`;
