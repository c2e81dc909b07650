import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'mst_';
const BYTES = 32;
const CHECKSUM_DIGITS = 8;
const SHOWN_DIGITS = 8;
const KEY = new RegExp(`^${PREFIX}[0-9a-f]{${BYTES * 2 + CHECKSUM_DIGITS}}$`);

const checksum = (digits: string): string =>
  createHash('sha256').update(`${PREFIX}${digits}`).digest('hex').slice(0, CHECKSUM_DIGITS);

/**
 * A new key: a prefix by which scanners for leaked secrets know it, 32 random bytes, and a checksum by which a mistyped
 * or made-up one is told without asking the database.
 */
export const newKeyText = (): string => {
  const digits = randomBytes(BYTES).toString('hex');
  return `${PREFIX}${digits}${checksum(digits)}`;
};

/** Whether a text can be a key at all. */
export const isKeyText = (text: string): boolean => {
  if (!KEY.test(text)) return false;
  const digits = text.slice(PREFIX.length, -CHECKSUM_DIGITS);
  return text.endsWith(checksum(digits));
};

/** The part that may be shown: too little to guess the rest from. */
export const shownPart = (key: string): string => key.slice(0, PREFIX.length + SHOWN_DIGITS);
