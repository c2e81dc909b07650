import { IsNull } from 'typeorm';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { proveAgain } from '../login/prove-again';
import { countAttempt } from '../login/throttle';
import { checkedMemberName } from '../members/checked-member';
import { memberByEmail } from '../members/find-member';
import { insertMember } from '../members/insert-member';
import { joinWorkspace } from '../members/join-workspace';
import type { Member } from '../members/member.entity';
import { checkedPassword } from '../passwords/checked-password';
import { isPassword, passwordHash } from '../passwords/password-hash';
import type { SignedIn } from '../principal';
import { beginSession, enterSession } from '../sessions/start-session';
import { tokenHash } from '../tokens';
import { Invitation } from './invitation.entity';
import { takeInvitation } from './take-invitation';

interface Acceptance {
  readonly token: string;
  /** Of somebody new. */
  readonly name?: string | null;
  /** Of somebody new: the one they choose. Of a member of another workspace: the one they have. */
  readonly password: string;
  /** Of a member with a device. */
  readonly code?: string | null;
}

const noInvitation = (): Refusal =>
  new Refusal('NOT_FOUND', 'This invitation is not good any more. Ask for another.', ['input', 'token']);

/** The invitation behind a link. @throws Refusal NOT_FOUND when it was used or revoked, or is too old */
export const openInvitation = async ({ services }: Context, token: string): Promise<Invitation> => {
  const where = { tokenHash: tokenHash(token), acceptedAt: IsNull(), revokedAt: IsNull() };
  const invitation = await services.database.reader.findOneBy(Invitation, where);
  if (invitation === null || services.clock() >= invitation.expiresAt) throw noInvitation();
  return invitation;
};

/** Checked before the transaction, as it takes its time. Returns the hash to be stored for somebody new. */
const checkPerson = async (known: Member | null, { email }: Invitation, { password, name }: Acceptance) => {
  if (known === null) {
    return {
      name: checkedMemberName(name ?? ''),
      hash: await passwordHash(checkedPassword(password, email, ['input', 'password'])),
    };
  }
  if (!(await isPassword(password, known.passwordHash)))
    throw new Refusal('INVALID', 'The password is wrong.', ['input', 'password']);
  return undefined;
};

/**
 * Makes somebody a member of the workspace that they were invited to, and signs them in. Who is a member elsewhere shows so
 * by their password. @throws Refusal NOT_FOUND, INVALID, TOO_MANY
 */
export const acceptInvitation = async (context: Context, input: Acceptance): Promise<SignedIn | null> => {
  const { services } = context;
  const { database } = services;
  await countAttempt(context, `link ${tokenHash(input.token)}`);
  const invitation = await openInvitation(context, input.token);
  const { workspaceId, role, email } = invitation;
  const known = await memberByEmail(database.reader, email);
  // Whoever may invite could try as many passwords of a member as they make links.
  if (known !== null) await countAttempt(context, email);
  const fresh = await checkPerson(known, invitation, input);
  const now = services.clock();
  const token = await database.transaction(async (manager) => {
    if (!(await takeInvitation(manager, invitation.id, now))) throw noInvitation();
    if (known !== null) await proveAgain(manager, services, { member: known, code: input.code });
    const member =
      known ??
      (await insertMember(manager, { name: fresh?.name ?? '', email, passwordHash: fresh?.hash ?? null, createdAt: now }));
    await joinWorkspace(manager, { workspaceId, memberId: member.id, role, createdAt: now });
    return beginSession(manager, context, { member, workspaceId, action: 'acceptInvitation' });
  });
  return enterSession(context, token);
};
