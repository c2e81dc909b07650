import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { fold } from '@muster/filters';

const keys = new Map<string, KeyObject>();

/** Made once of a secret, of which an installation has one: making it costs as much as a digest. */
const keyOf = (secret: string): KeyObject => {
  const known = keys.get(secret) ?? createSecretKey(secret, 'utf8');
  keys.set(secret, known);
  return known;
};

const digest = (secret: string, kind: string, text: string): string =>
  createHmac('sha256', keyOf(secret)).update(`${kind}\n${text}`).digest('base64url');

/**
 * Digest of an address, keyed with the installation's secret: a suppression outlives the erasure of the customer it came
 * from without keeping the address, and nobody without the secret can test addresses against the list.
 * One mailbox has one key, however it was typed.
 */
export const addressKey = (secret: string, channel: string, address: string): string => digest(secret, channel, fold(address));

/** Digest of a caller's own key, which is compared as it is: what is left of it when its customer is erased. */
export const sourceKey = (secret: string, sourceId: string): string => digest(secret, 'SOURCE', sourceId);
