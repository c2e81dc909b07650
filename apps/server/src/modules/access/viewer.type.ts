import { Field, ID, ObjectType } from 'type-graphql';
import type { Workspace } from './workspace.entity';

type Plain = 'name' | 'timeZone' | 'currency' | 'senderName' | 'senderAddress' | 'postalAddress' | 'fourEyes';

@ObjectType('Workspace', { description: 'Whose customers these are. No row of one workspace is ever seen from another.' })
export class WorkspaceType implements Pick<Workspace, Plain> {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'IANA time zone, by which days begin and end.' })
  timeZone: string;

  @Field(() => String, { description: 'ISO 4217 code of the currency of all amounts.' })
  currency: string;

  @Field(() => String, { description: 'The name that new campaigns are sent under.' })
  senderName: string;

  @Field(() => String, { description: 'The address that new campaigns are sent from.' })
  senderAddress: string;

  @Field(() => String, { description: 'The postal address in the footer of every message.' })
  postalAddress: string;

  @Field(() => Boolean, { description: 'Whether a campaign is launched by somebody else than who edited it last.' })
  fourEyes: boolean;
}

@ObjectType('SendingStatus', { description: 'Whether messages can be sent now.' })
export class SendingStatusType {
  @Field(() => Boolean, { description: 'Whether a campaign can be launched.' })
  ready: boolean;

  @Field(() => String, { description: 'Where messages go, or why they go nowhere.' })
  message: string;
}

@ObjectType('ViewerMember', { description: 'The member who is asking.' })
export class ViewerMemberType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'What they are called.' })
  name: string;

  @Field(() => String, { description: 'The address that they sign in with.' })
  email: string;
}

@ObjectType('Viewer', { description: 'Who is asking, and where they work.' })
export class ViewerType {}
