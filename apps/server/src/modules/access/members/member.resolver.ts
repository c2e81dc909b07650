import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../../database/public-id';
import { type Connection, PageArgs } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { Invitation } from '../invitations/invitation.entity';
import { type Invited, inviteMember, revokeInvitation } from '../invitations/invite';
import { invitationList, membershipList } from '../lists';
import { changeMemberRole, removeMember } from './change-members';
import { memberById } from './member.loader';
import {
  ChangeMemberRoleInput,
  InvitationConnection,
  InvitationType,
  InviteMemberInput,
  InviteMemberPayload,
  MemberConnection,
  MemberPayload,
  MemberType,
  RemoveMemberInput,
  RemoveMemberPayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
} from './member.type';
import type { Membership } from './membership.entity';

@Resolver(() => MemberType)
export class MemberResolver {
  @Permission('members:read')
  @Query(() => MemberConnection, { description: 'Who works in the workspace, in the order in which they came.' })
  members(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<Membership>> {
    return membershipList(context, page);
  }

  @Permission('members:write')
  @Mutation(() => MemberPayload, { description: 'Changes what a member may do here, at once.' })
  changeMemberRole(
    @Ctx() context: Context,
    @Arg('input', () => ChangeMemberRoleInput, { description: 'Who, and what.' }) input: ChangeMemberRoleInput,
  ): Promise<PayloadOf<'member', Membership>> {
    return answer(context, 'member', async () => (await changeMemberRole(context, input)).membership);
  }

  @Permission('members:write')
  @Mutation(() => RemoveMemberPayload, { description: 'Takes a member out of the workspace, at once. What they made stays.' })
  removeMember(
    @Ctx() context: Context,
    @Arg('input', () => RemoveMemberInput, { description: 'Who.' }) { id }: RemoveMemberInput,
  ): Promise<PayloadOf<'removedId', string>> {
    return answer(context, 'removedId', () => removeMember(context, id));
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { memberId }: Membership): string {
    return publicId('mem', memberId);
  }

  @FieldResolver(() => String, { description: 'What they are called.' })
  async name(@Root() { memberId }: Membership, @Ctx() context: Context): Promise<string> {
    return (await memberById(context).load(memberId))?.name ?? '';
  }

  @FieldResolver(() => String, { description: 'The address that they sign in with.' })
  async email(@Root() { memberId }: Membership, @Ctx() context: Context): Promise<string> {
    return (await memberById(context).load(memberId))?.email ?? '';
  }

  @FieldResolver(() => Boolean, { description: 'Whether a code of a device is asked for when they sign in.' })
  async hasDevice(@Root() { memberId }: Membership, @Ctx() context: Context): Promise<boolean> {
    return typeof (await memberById(context).load(memberId))?.totpConfirmedAt === 'number';
  }

  @FieldResolver(() => DateTime, { description: 'Since when they work here.' })
  joinedAt(@Root() { createdAt }: Membership): number {
    return createdAt;
  }
}

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Permission('members:read')
  @Query(() => InvitationConnection, { description: 'Invitations that are neither accepted nor revoked, the newest first.' })
  invitations(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<Invitation>> {
    return invitationList(context, page);
  }

  @Permission('members:write')
  @Mutation(() => InviteMemberPayload, { description: 'Invites somebody by mail. An earlier invitation of theirs ends.' })
  async inviteMember(
    @Ctx() context: Context,
    @Arg('input', () => InviteMemberInput, { description: 'Who.' }) input: InviteMemberInput,
  ): Promise<InviteMemberPayload> {
    const { invited, userErrors } = await answer<'invited', Invited>(context, 'invited', () => inviteMember(context, input));
    return { invitation: invited?.invitation ?? null, link: invited?.link ?? null, userErrors };
  }

  @Permission('members:write')
  @Mutation(() => RevokeInvitationPayload, { description: 'Takes an invitation back that was not accepted yet.' })
  revokeInvitation(
    @Ctx() context: Context,
    @Arg('input', () => RevokeInvitationInput, { description: 'Which.' }) { id }: RevokeInvitationInput,
  ): Promise<PayloadOf<'revokedId', string>> {
    return answer(context, 'revokedId', () => revokeInvitation(context, id));
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: Invitation): string {
    return publicId('inv', id);
  }
}
