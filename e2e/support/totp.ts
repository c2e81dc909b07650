import { createHmac } from 'node:crypto';

const PERIOD_MS = 30_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const bytesOf = (base32: string): Buffer => {
  const bits = [...base32].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** What a device shows at a moment: RFC 6238 with six digits, as the apps of phones do it. */
export const deviceCode = (secret: string, at = Date.now()): string => {
  const period = Buffer.alloc(8);
  period.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)));
  const digest = createHmac('sha1', bytesOf(secret)).update(period).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** What it shows next: a code does once, and the next is taken from half a minute before on. */
export const nextDeviceCode = (secret: string): string => deviceCode(secret, Date.now() + PERIOD_MS);
