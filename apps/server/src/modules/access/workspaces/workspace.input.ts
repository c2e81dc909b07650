import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload';
import type { Role } from '../roles';
import { RoleEnum } from '../roles.type';
import { WorkspaceType } from '../viewer.type';
import type { Workspace } from '../workspace.entity';
import type { WorkspaceChanges } from './workspace-values';

@InputType({ description: 'What a workspace can be given when it is made, and later.' })
abstract class WorkspaceInput {
  @Field(() => String, { nullable: true, description: 'IANA time zone, by which days begin and end: `Europe/Vienna`.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'The name that new campaigns are sent under.' })
  senderName?: string | null;

  @Field(() => String, { nullable: true, description: 'The address that new campaigns are sent from.' })
  senderAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'The postal address in the footer of every message.' })
  postalAddress?: string | null;
}

@InputType('UpdateWorkspaceInput', { description: 'Settings of the workspace. What is left out is kept.' })
export class UpdateWorkspaceInput extends WorkspaceInput implements WorkspaceChanges {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'The roles that see no email addresses, phone numbers and birthdates. Never administrators.',
  })
  hiddenFrom?: Role[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a campaign is launched by somebody else than who edited it last.',
  })
  fourEyes?: boolean | null;
}

@InputType('CreateWorkspaceInput', { description: 'A workspace with nothing in it. What is left out is as in this one.' })
export class CreateWorkspaceInput extends WorkspaceInput implements WorkspaceChanges {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code of the currency of all amounts. It cannot be changed later.',
  })
  currency?: string | null;
}

@ObjectType('WorkspacePayload', { description: 'What became of a workspace.' })
export class WorkspacePayload extends Payload {
  @Field(() => WorkspaceType, { nullable: true, description: 'The workspace as it is now; null when it was refused.' })
  workspace: Workspace | null;
}

@InputType('SwitchWorkspaceInput', { description: 'Where to go on.' })
export class SwitchWorkspaceInput {
  @Field(() => ID, { description: 'One of `Viewer.workspaces`.' })
  id: string;
}
