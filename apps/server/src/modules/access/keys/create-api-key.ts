import type { EntityManager } from 'typeorm';
import { tokenHash } from '../tokens';
import { ApiKey } from './api-key.entity';
import { newKeyText, shownPart } from './key-text';
import type { Scope } from './scopes';

interface NewKey {
  readonly workspaceId: number;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdBy: number | null;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** Stores a new key; its text is returned here and is nowhere else. */
export const insertApiKey = async (
  manager: EntityManager,
  { scopes, ...given }: NewKey,
): Promise<{ readonly apiKey: ApiKey; readonly text: string }> => {
  const text = newKeyText();
  const apiKey = await manager.save(ApiKey, {
    ...given,
    scopes: [...scopes],
    prefix: shownPart(text),
    keyHash: tokenHash(text),
    lastUsedAt: null,
    revokedAt: null,
  });
  return { apiKey, text };
};
