import { IsNull } from 'typeorm';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import type { Services } from '../../../services';
import { appendEverywhere } from '../audit/append-everywhere';
import { countAttempt } from '../login/throttle';
import { canSendMail, sendMail } from '../mail/send-mail';
import { memberByEmail } from '../members/find-member';
import { lockedMember } from '../members/locked-member';
import { Member } from '../members/member.entity';
import { Membership } from '../members/membership.entity';
import { publicUrl } from '../public-url';
import { newToken, tokenHash } from '../tokens';
import { Workspace } from '../workspace.entity';
import { checkedPassword } from './checked-password';
import { passwordHash } from './password-hash';
import { PasswordReset } from './password-reset.entity';
import { setPassword } from './set-password';

const LIFE_MS = 60 * 60_000;

const sender = async ({ database }: Pick<Services, 'database'>, memberId: number) => {
  const membership = await database.reader.findOne(Membership, { where: { memberId }, order: { id: 'ASC' } });
  const workspace = membership && (await database.reader.findOneBy(Workspace, { id: membership.workspaceId }));
  return workspace && { name: 'Muster', address: workspace.senderAddress };
};

const sendLink = async (services: Services, member: Member): Promise<void> => {
  const { database, clock, config } = services;
  const from = await sender(services, member.id);
  if (!from) return;
  if (!canSendMail(services)) {
    services.logger.warn('a link for a new password was asked for, and no mail server is set; see `muster member password`');
    return;
  }
  const token = newToken();
  const createdAt = clock();
  await database.transaction(async (manager) => {
    // Only the newest link is good.
    await manager.delete(PasswordReset, { memberId: member.id });
    const link = { memberId: member.id, tokenHash: tokenHash(token), createdAt, expiresAt: createdAt + LIFE_MS, usedAt: null };
    await manager.insert(PasswordReset, link);
  });
  await sendMail(services, {
    from,
    to: member.email,
    subject: 'Choose a new password for Muster',
    text: `Hello ${member.name},\n\nsomebody, hopefully you, asked for a new password. Choose one within an hour:\n\n${publicUrl(config)}/reset-password?token=${token}\n\nIf it was not you, you need not do anything.\n`,
  });
};

/**
 * Sends a link for a new password to a member. Whoever asks is not told whether there is one: the answer does not wait for
 * what is done. @throws Refusal TOO_MANY
 */
export const requestPasswordReset = async (context: Context, email: string): Promise<true> => {
  const { services } = context;
  await countAttempt(context, `reset ${email}`);
  const member = await memberByEmail(services.database.reader, email);
  if (member) {
    // Only once the answer is on its way: its time must not say either.
    setImmediate(() => {
      sendLink(services, member).catch((error: unknown) => services.logger.error({ err: error }, 'a link could not be sent'));
    });
  }
  return true;
};

const noLink = (): Refusal => new Refusal('NOT_FOUND', 'This link is not good any more. Ask for another.', ['input', 'token']);

interface NewPassword {
  readonly token: string;
  readonly newPassword: string;
}

/** Gives a member a new password by a link, once, and ends all their sessions. @throws Refusal NOT_FOUND, INVALID, TOO_MANY */
export const resetPassword = async (context: Context, { token, newPassword }: NewPassword): Promise<true> => {
  const { services } = context;
  const { database } = services;
  await countAttempt(context, `link ${tokenHash(token)}`);
  const now = services.clock();
  const found = await database.reader.findOneBy(PasswordReset, { tokenHash: tokenHash(token), usedAt: IsNull() });
  if (found === null || now >= found.expiresAt) throw noLink();
  const member = await database.reader.findOneByOrFail(Member, { id: found.memberId });
  const hash = await passwordHash(checkedPassword(newPassword, member.email, ['input', 'newPassword']));
  await database.transaction(async (manager) => {
    await lockedMember(manager, database, member.id);
    const { affected } = await manager.update(PasswordReset, { id: found.id, usedAt: IsNull() }, { usedAt: now });
    if (affected !== 1) throw noLink();
    await setPassword(manager, member.id, { hash, isOneTime: false, now });
    await appendEverywhere(manager, services, { member, at: now, action: 'resetPassword', before: null, after: null });
  });
  return true;
};
