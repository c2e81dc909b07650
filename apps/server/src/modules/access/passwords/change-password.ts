import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import { countAttempt, forgiveAttempts } from '../login/throttle';
import { lockedMember } from '../members/locked-member';
import { Member } from '../members/member.entity';
import { requireSession } from '../require-session';
import { openSession } from '../sessions/open-session';
import { Session } from '../sessions/session.entity';
import { enterSession } from '../sessions/start-session';
import { checkedPassword } from './checked-password';
import { isPassword, passwordHash } from './password-hash';

interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Ends every session of the member, and goes on in a new one. @throws Refusal INVALID, TOO_MANY */
export const changePassword = async (context: Context, { currentPassword, newPassword }: PasswordChange): Promise<true> => {
  const { services, http } = context;
  const { database } = services;
  const { member: me, workspace } = requireSession(context);
  await countAttempt(context, me.email);
  const known = await database.reader.findOneByOrFail(Member, { id: me.id });
  if (!(await isPassword(currentPassword, known.passwordHash))) {
    throw new Refusal('INVALID', 'This is not your password.', ['input', 'currentPassword']);
  }
  const path = ['input', 'newPassword'];
  if (currentPassword === newPassword) throw new Refusal('INVALID', 'This is the password that you have.', path);
  const hash = await passwordHash(checkedPassword(newPassword, me.email, path));
  const token = await database.transaction(async (manager) => {
    await lockedMember(manager, database, me.id);
    await manager.update(Member, { id: me.id }, { passwordHash: hash, passwordIsOneTime: false });
    await manager.delete(Session, { memberId: me.id });
    describeChange({ subjectName: me.name });
    return openSession(manager, {
      memberId: me.id,
      workspaceId: workspace.id,
      now: services.clock(),
      request: http?.request,
    });
  });
  await forgiveAttempts(context, me.email);
  await enterSession(context, token);
  return true;
};
