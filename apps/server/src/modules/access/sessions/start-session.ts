import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { appendEntry } from '../audit/append-entry';
import type { Member } from '../members/member.entity';
import { Membership } from '../members/membership.entity';
import { ANONYMOUS, type SignedIn } from '../principal';
import { findSession } from '../requests/find-session';
import { tokenHash } from '../tokens';
import { clearSessionCookie, sessionToken, setSessionCookie } from './cookie';
import { openSession } from './open-session';
import { Session } from './session.entity';
import { IDLE_MS } from './session-limits';

interface Start {
  readonly member: Pick<Member, 'id' | 'name'>;
  /** Where to begin; left out, where the member was first. */
  readonly workspaceId?: number | undefined;
  /** How they came in, as the audit log calls it. */
  readonly action: string;
}

const placeOf = async (manager: EntityManager, { member, workspaceId }: Start): Promise<number> => {
  const memberships = await manager.find(Membership, { where: { memberId: member.id }, order: { id: 'ASC' } });
  const place = memberships.find((one) => one.workspaceId === workspaceId) ?? memberships[0];
  if (place === undefined) throw new Refusal('NOT_FOUND', 'You are in no workspace any more. Ask somebody to invite you.');
  return place.workspaceId;
};

/** Nothing is kept of where somebody was signed in once. */
const forgetEnded = async (manager: EntityManager, memberId: number, now: number): Promise<void> => {
  await manager.delete(Session, [
    { memberId, expiresAt: LessThanOrEqual(now) },
    { memberId, lastSeenAt: LessThanOrEqual(now - IDLE_MS) },
  ]);
};

/** Opens a session inside a transaction, and writes down that somebody came in. Returns the token for the cookie. */
export const beginSession = async (manager: EntityManager, { services, http }: Context, start: Start): Promise<string> => {
  const workspaceId = await placeOf(manager, start);
  const { member, action } = start;
  const now = services.clock();
  // The session before is over: a token that somebody else has put into the browser is of no use to them.
  const earlier = http && sessionToken(http.request);
  if (earlier !== undefined) await manager.delete(Session, { tokenHash: tokenHash(earlier) });
  await forgetEnded(manager, member.id, now);
  const token = await openSession(manager, { memberId: member.id, workspaceId, now, request: http?.request });
  const actor = { kind: 'member', id: member.id, name: member.name } as const;
  const nothing = { subject: null, subjectName: '', before: null, after: null };
  await appendEntry(
    manager,
    { kind: services.database.kind, secret: services.secret },
    { workspaceId, at: now, actor, action, ...nothing },
  );
  return token;
};

/** Hands the session to the browser; the rest of the request is that of the member. */
export const enterSession = async (context: Context, token: string): Promise<SignedIn | null> => {
  const principal = await findSession(context.services, token);
  if (context.http) setSessionCookie(context.http.response, token);
  context.principal = principal ?? ANONYMOUS;
  return principal ?? null;
};

/** Ends the session of the request, if it has one. */
export const endSession = async (context: Context): Promise<void> => {
  const token = context.http && sessionToken(context.http.request);
  if (token !== undefined) {
    await context.services.database.transaction((manager) => manager.delete(Session, { tokenHash: tokenHash(token) }));
  }
  if (context.http) clearSessionCookie(context.http.response);
  context.principal = ANONYMOUS;
};
