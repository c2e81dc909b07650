import { fold } from '@muster/filters';
import { type EntityManager, IsNull } from 'typeorm';
import { foldedValues } from '../../../database/columns';
import { internalId, publicId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import { canSendMail, sendMail } from '../mail/send-mail';
import { checkedEmail } from '../members/checked-member';
import { memberByEmail } from '../members/find-member';
import { holdMembers } from '../members/hold-members';
import { checkGrantsRole } from '../members/may-grant';
import { Membership } from '../members/membership.entity';
import { publicUrl } from '../public-url';
import type { Role } from '../roles';
import { newToken, tokenHash } from '../tokens';
import { Invitation } from './invitation.entity';

const LIFE_MS = 7 * 86_400_000;

export interface Invited {
  readonly invitation: Invitation;
  /** To be handed over by whoever invites, when no mail can be sent; null when it was. */
  readonly link: string | null;
}

const isMember = async (manager: EntityManager, workspaceId: number, email: string): Promise<boolean> => {
  const member = await memberByEmail(manager, email);
  return member !== null && manager.existsBy(Membership, { workspaceId, memberId: member.id });
};

/** The invitation is there by now: when its mail is not taken, the link is handed over as where there is no mail at all. */
const send = async ({ services, workspace, principal }: Context, email: string, link: string): Promise<string | null> => {
  if (!canSendMail(services)) return link;
  const host = principal.kind === 'session' ? principal.member.name : 'Somebody';
  try {
    await sendMail(services, {
      from: { name: 'Muster', address: workspace.senderAddress },
      to: email,
      subject: `${host} invites you to ${workspace.name}`,
      text: `Hello,\n\n${host} would like you to work in “${workspace.name}”. Accept within a week:\n\n${link}\n`,
    });
    return null;
  } catch (error) {
    services.logger.error({ err: error }, 'an invitation could not be mailed');
    return link;
  }
};

/** Invites somebody by mail; an invitation that they had before is replaced. @throws Refusal INVALID, DUPLICATE */
export const inviteMember = async (
  context: Context,
  input: { readonly email: string; readonly role: Role },
): Promise<Invited> => {
  const { services, workspace, principal } = context;
  const email = checkedEmail(input.email);
  const { role } = input;
  checkGrantsRole(context, role);
  const token = newToken();
  const createdAt = services.clock();
  const invitation = await services.database.transaction(async (manager) => {
    // One after the other: of two invitations at once, the first is replaced by the second.
    await holdMembers(context, manager);
    if (await isMember(manager, workspace.id, email)) {
      throw new Refusal('DUPLICATE', `${email} works here already.`, ['input', 'email']);
    }
    const open = { workspaceId: workspace.id, emailFolded: fold(email), acceptedAt: IsNull(), revokedAt: IsNull() };
    await manager.update(Invitation, open, { revokedAt: createdAt });
    const row = {
      workspaceId: workspace.id,
      email,
      role,
      tokenHash: tokenHash(token),
      invitedBy: principal.kind === 'session' ? principal.member.id : null,
      createdAt,
      expiresAt: createdAt + LIFE_MS,
      acceptedAt: null,
      revokedAt: null,
    };
    const saved = await manager.save(Invitation, { ...row, emailFolded: '', ...foldedValues(Invitation, row) });
    describeChange({ subject: publicId('inv', saved.id), subjectName: email, after: { role } });
    return saved;
  });
  return { invitation, link: await send(context, email, `${publicUrl(services.config)}/accept-invitation?token=${token}`) };
};

/** @throws Refusal NOT_FOUND when there is none that is open */
export const revokeInvitation = (context: Context, id: string): Promise<string> =>
  context.services.database.transaction(async (manager) => {
    const known = internalId('inv', id) ?? 0;
    const where = { id: known, workspaceId: context.workspace.id, acceptedAt: IsNull(), revokedAt: IsNull() };
    const invitation = await manager.findOneBy(Invitation, where);
    if (invitation === null) throw new Refusal('NOT_FOUND', 'There is no such invitation.', ['input', 'id']);
    await manager.update(Invitation, { id: known }, { revokedAt: context.services.clock() });
    describeChange({ subject: id, subjectName: invitation.email, before: { role: invitation.role } });
    return id;
  });
