import { createHmac } from 'node:crypto';

/**
 * Digest of an address, keyed with the installation's secret: a suppression outlives the erasure of the customer it came
 * from without keeping the address, and nobody without the secret can test addresses against the list.
 * `address` is folded, so that one mailbox has one key however it was typed.
 */
export const addressKey = (secret: string, channel: string, address: string): string =>
  createHmac('sha256', secret).update(`${channel}\n${address}`).digest('base64url');
