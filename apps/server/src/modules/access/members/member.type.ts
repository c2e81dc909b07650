import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/connection';
import { Payload } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { Invitation } from '../invitations/invitation.entity';
import type { Role } from '../roles';
import { RoleEnum } from '../roles.type';
import type { Membership } from './membership.entity';

@Permission('members:read')
@ObjectType('Member', { description: 'A person who works in the workspace.' })
export class MemberType implements Pick<Membership, 'role'> {
  @Field(() => RoleEnum, { description: 'What they may do here.' })
  role: Role;
}

export const MemberConnection = connectionType(() => MemberType, 'Member', 'members');

@Permission('members:read')
@ObjectType('Invitation', { description: 'A place in the workspace for whoever has the link.' })
export class InvitationType implements Pick<Invitation, 'email' | 'role' | 'createdAt' | 'expiresAt'> {
  @Field(() => String, { description: 'The address that it went to.' })
  email: string;

  @Field(() => RoleEnum, { description: 'What they will be here.' })
  role: Role;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: number;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt: number;
}

export const InvitationConnection = connectionType(() => InvitationType, 'Invitation', 'invitations');

@InputType('InviteMemberInput', { description: 'Somebody who is to work here.' })
export class InviteMemberInput {
  @Field(() => String, { description: 'Where the invitation goes.' })
  email: string;

  @Field(() => RoleEnum, { description: 'What they will be here; no more than you are yourself.' })
  role: Role;
}

@ObjectType('InviteMemberPayload', { description: 'What became of an invitation.' })
export class InviteMemberPayload extends Payload {
  @Field(() => InvitationType, { nullable: true, description: 'The invitation; null when it was refused.' })
  invitation: Invitation | null;

  @Field(() => String, {
    nullable: true,
    description: 'The link, to be handed over by you, when no mail could be sent from here; null when it was sent.',
  })
  link: string | null;
}

@InputType('RevokeInvitationInput', { description: 'An invitation that is not to be accepted any more.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType('RevokeInvitationPayload', { description: 'What became of it.' })
export class RevokeInvitationPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of what was revoked; null when it was refused.' })
  revokedId: string | null;
}

@InputType('ChangeMemberRoleInput', { description: 'What a member is to be.' })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'The member.' })
  id: string;

  @Field(() => RoleEnum, { description: 'The role; no more than you are yourself.' })
  role: Role;
}

@ObjectType('MemberPayload', { description: 'What became of a member.' })
export class MemberPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member as they are now; null when it was refused.' })
  member: Membership | null;
}

@InputType('RemoveMemberInput', { description: 'Somebody who is not to work here any more.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'The member.' })
  id: string;
}

@ObjectType('RemoveMemberPayload', { description: 'What became of it.' })
export class RemoveMemberPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of who was removed; null when it was refused.' })
  removedId: string | null;
}
