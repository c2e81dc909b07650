import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** 256 random bits, that nobody can guess. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** What is stored of a token: whoever reads the database cannot sign in with it. It is random, so that no salt is needed. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
