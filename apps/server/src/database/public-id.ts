/**
 * What an id belongs to, by its prefix: workspace, customer, order, segment, campaign, delivery, import, saved mapping, message, record of
 * an activity, custom field, event type, loyalty program, observed key, member, session, invitation, API key, audit entry.
 */
export type PublicIdPrefix =
  | 'wsp'
  | 'cus'
  | 'ord'
  | 'seg'
  | 'cmp'
  | 'dlv'
  | 'imp'
  | 'map'
  | 'msg'
  | 'act'
  | 'fld'
  | 'evt'
  | 'prg'
  | 'obs'
  | 'mem'
  | 'ses'
  | 'inv'
  | 'key'
  | 'aud';

const MASK = (1n << 64n) - 1n;
/** Ids stay below 2^48; the 16 bits above are zero, by which made-up ids are told from real ones. */
const LARGEST = 2 ** 48;
const MULTIPLIER = 0x9e3779b97f4a7c15n;
const DIGITS = 13;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The inverse of an odd number modulo 2^64, by Newton's method: each step doubles the correct bits. */
const inverse = (odd: bigint): bigint => {
  let result = odd;
  for (let bits = 3; bits < 64; bits *= 2) result = (result * (2n - odd * result)) & MASK;
  return result;
};
const DIVISOR = inverse(MULTIPLIER);

/** Each prefix has its own numbers, so that one kind of id says nothing about another. */
const saltOf = (prefix: string): bigint =>
  [...prefix].reduce((salt, letter) => ((salt ^ BigInt(letter.charCodeAt(0))) * MULTIPLIER) & MASK, 0x243f6a8885a308d3n);

const ROUNDS = [32n, 29n, 32n] as const;
const unshift = (value: bigint, by: bigint): bigint => value ^ (value >> by) ^ (by * 2n < 64n ? value >> (by * 2n) : 0n);

const scramble = (value: bigint): bigint => ROUNDS.reduce((x, by) => ((x ^ (x >> by)) * MULTIPLIER) & MASK, value);
const unscramble = (value: bigint): bigint => ROUNDS.toReversed().reduce((x, by) => unshift((x * DIVISOR) & MASK, by), value);

const encode = (value: bigint): string =>
  Array.from({ length: DIGITS }, (_, index) => ALPHABET[Number((value >> BigInt((DIGITS - 1 - index) * 5)) & 31n)]).join('');

const decode = (text: string): bigint | undefined => {
  let value = 0n;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit === -1) return undefined;
    value = value * 32n + BigInt(digit);
  }
  return value > MASK ? undefined : value;
};

/** `publicId('cus', 12)` is `cus_…`: it cannot be guessed from its neighbours' or compared with another kind's. */
export const publicId = (prefix: PublicIdPrefix, id: number): string =>
  `${prefix}_${encode(scramble(BigInt(id) ^ saltOf(prefix)))}`;

/** The id behind a public one; undefined when the text was not made for this prefix. It says nothing about existence. */
export const internalId = (prefix: PublicIdPrefix, text: string): number | undefined => {
  const digits = text.startsWith(`${prefix}_`) ? text.slice(prefix.length + 1) : '';
  const value = digits.length === DIGITS ? decode(digits) : undefined;
  if (value === undefined) return undefined;
  const id = Number(unscramble(value) ^ saltOf(prefix));
  return id >= 1 && id < LARGEST ? id : undefined;
};
