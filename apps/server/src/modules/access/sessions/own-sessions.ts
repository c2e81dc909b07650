import { MoreThan, Not } from 'typeorm';
import { internalId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import { requireSession } from '../require-session';
import { Session } from './session.entity';
import { IDLE_MS } from './session-limits';

/** Where the member is signed in now, the newest first. */
export const ownSessions = (context: Context): Promise<Session[]> => {
  const { services, now } = context;
  const { member } = requireSession(context);
  return services.database.reader.find(Session, {
    where: { memberId: member.id, expiresAt: MoreThan(now), lastSeenAt: MoreThan(now - IDLE_MS) },
    order: { id: 'DESC' },
    take: 100,
  });
};

/** Ends one of the member's own sessions. @throws Refusal NOT_FOUND */
export const revokeSession = (context: Context, id: string): Promise<string> =>
  context.services.database.transaction(async (manager) => {
    const { member } = requireSession(context);
    const { affected } = await manager.delete(Session, { id: internalId('ses', id) ?? 0, memberId: member.id });
    if (affected !== 1) throw new Refusal('NOT_FOUND', 'There is no such session.', ['input', 'id']);
    describeChange({ subject: id, subjectName: member.name });
    return id;
  });

/** Ends all of the member's sessions but this one. Returns how many there were. */
export const revokeOtherSessions = (context: Context): Promise<number> =>
  context.services.database.transaction(async (manager) => {
    const { member, sessionId } = requireSession(context);
    const { affected } = await manager.delete(Session, { memberId: member.id, id: Not(sessionId) });
    describeChange({ subjectName: member.name });
    return affected ?? 0;
  });
