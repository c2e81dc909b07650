const DAY_MS = 86_400_000;

/** How long a new key is good. */
export const EXPIRIES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: 'never', label: 'until it is revoked' },
] as const;

export type Expiry = (typeof EXPIRIES)[number]['value'];

/** The moment at which a key of this life ends, as the API takes it; null for none. */
export const expiresAt = (expiry: Expiry, now: number): string | null =>
  expiry === 'never' ? null : new Date(now + Number(expiry) * DAY_MS).toISOString();

interface Life {
  readonly revokedAt: string | null;
  readonly expiresAt: string | null;
}

/** Whether a key lets anybody in, and if not, why. */
export const keyState = ({ revokedAt, expiresAt: end }: Life, now: number): 'good' | 'revoked' | 'expired' => {
  if (revokedAt !== null) return 'revoked';
  return end !== null && Date.parse(end) <= now ? 'expired' : 'good';
};
