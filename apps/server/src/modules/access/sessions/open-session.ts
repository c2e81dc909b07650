import type { IncomingMessage } from 'node:http';
import type { EntityManager } from 'typeorm';
import { addressOf } from '../requests/address-of';
import { newToken, tokenHash } from '../tokens';
import { Session } from './session.entity';
import { ABSOLUTE_MS } from './session-limits';

interface NewSession {
  readonly memberId: number;
  readonly workspaceId: number;
  /** UTC milliseconds. */
  readonly now: number;
  /** The browser; undefined outside of a request. */
  readonly request: IncomingMessage | undefined;
}

const USER_AGENT_LENGTH = 300;

/** A new session; its token is for the cookie and is stored nowhere. */
export const openSession = async (
  manager: EntityManager,
  { memberId, workspaceId, now, request }: NewSession,
): Promise<string> => {
  const token = newToken();
  await manager.insert(Session, {
    tokenHash: tokenHash(token),
    memberId,
    workspaceId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + ABSOLUTE_MS,
    userAgent: request?.headers['user-agent']?.slice(0, USER_AGENT_LENGTH) ?? null,
    address: request === undefined ? null : addressOf(request),
  });
  return token;
};
