import type { EntityManager } from 'typeorm';
import { internalId, publicId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import type { Role } from '../roles';
import { Session } from '../sessions/session.entity';
import { holdMembers } from './hold-members';
import { checkGrantsRole } from './may-grant';
import { Member } from './member.entity';
import { Membership } from './membership.entity';

/** A member as a workspace sees them. */
export interface WorkingMember {
  readonly member: Member;
  readonly membership: Membership;
}

const requireMember = async (manager: EntityManager, workspaceId: number, id: string): Promise<WorkingMember> => {
  const memberId = internalId('mem', id);
  const membership = memberId === undefined ? null : await manager.findOneBy(Membership, { workspaceId, memberId });
  if (membership === null) throw new Refusal('NOT_FOUND', 'There is no such member.', ['input', 'id']);
  return { membership, member: await manager.findOneByOrFail(Member, { id: membership.memberId }) };
};

/** A workspace without an administrator could not be changed by anybody. */
const keepAdministrator = async (manager: EntityManager, { membership }: WorkingMember): Promise<void> => {
  if (membership.role !== 'ADMINISTRATOR') return;
  const { workspaceId } = membership;
  const administrators = await manager.countBy(Membership, { workspaceId, role: 'ADMINISTRATOR' });
  if (administrators < 2)
    throw new Refusal('IN_USE', 'The workspace needs an administrator; this is the only one.', ['input', 'id']);
};

/** @throws Refusal NOT_FOUND, IN_USE for the last administrator, INVALID for more than one may do oneself */
export const changeMemberRole = (
  context: Context,
  { id, role }: { readonly id: string; readonly role: Role },
): Promise<WorkingMember> =>
  context.services.database.transaction(async (manager) => {
    await holdMembers(context, manager);
    const found = await requireMember(manager, context.workspace.id, id);
    const { member, membership } = found;
    checkGrantsRole(context, role);
    checkGrantsRole(context, membership.role, ['input', 'id']);
    if (role !== 'ADMINISTRATOR') await keepAdministrator(manager, found);
    await manager.update(Membership, { id: membership.id }, { role });
    describeChange({ subject: id, subjectName: member.name, before: { role: membership.role }, after: { role } });
    return { member, membership: { ...membership, role } };
  });

/** Takes somebody out of the workspace at once; what they made stays. @throws Refusal NOT_FOUND, IN_USE, INVALID */
export const removeMember = (context: Context, id: string): Promise<string> =>
  context.services.database.transaction(async (manager) => {
    await holdMembers(context, manager);
    const found = await requireMember(manager, context.workspace.id, id);
    const { member, membership } = found;
    checkGrantsRole(context, membership.role, ['input', 'id']);
    await keepAdministrator(manager, found);
    await manager.delete(Membership, { id: membership.id });
    await manager.delete(Session, { memberId: member.id, workspaceId: membership.workspaceId });
    describeChange({ subject: id, subjectName: member.name, before: { role: membership.role }, after: null });
    return publicId('mem', member.id);
  });
