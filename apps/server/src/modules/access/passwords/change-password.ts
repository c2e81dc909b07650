import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import { countAttempt, forgiveAttempts } from '../login/throttle';
import { lockedMember } from '../members/locked-member';
import { Member } from '../members/member.entity';
import { requireSession } from '../require-session';
import { openSession } from '../sessions/open-session';
import { enterSession } from '../sessions/start-session';
import { checkedPassword } from './checked-password';
import { isPassword, passwordHash } from './password-hash';
import { setPassword } from './set-password';

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
  const now = services.clock();
  const token = await database.transaction(async (manager) => {
    const { passwordHash: current } = await lockedMember(manager, database, me.id);
    if (current !== known.passwordHash) throw new Refusal('CONFLICT', 'Your password has just been changed elsewhere.');
    await setPassword(manager, me.id, { hash, isOneTime: false, now });
    describeChange({ subjectName: me.name });
    return openSession(manager, {
      memberId: me.id,
      workspaceId: workspace.id,
      now,
      request: http?.request,
    });
  });
  await forgiveAttempts(context, me.email);
  await enterSession(context, token);
  return true;
};
