import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { tokenHash } from '../tokens';

const PERIOD_SECONDS = 30;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Muster', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' });

/** 160 random bits, in the letters that authenticator programs take. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the code to be scanned says. */
export const totpUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The period that a code belongs to, one before or after allowed for a clock that is off; undefined when it is wrong. */
export const periodOfCode = (secret: string, code: string, now: number): number | undefined => {
  const text = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(text)) return undefined;
  const delta = totp(secret).validate({ token: text, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
};

/** `a1b2c-d3e4f-…`: for a member whose device is gone. Shown once; only digests are stored. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(RECOVERY_BYTES)
      .toString('hex')
      .replace(/(.{5})(?=.)/g, '$1-'),
  );

export const recoveryHash = (code: string): string => tokenHash(`recovery ${code.toLowerCase().replace(/[^0-9a-f]/g, '')}`);
