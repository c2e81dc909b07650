import { Field, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload';
import { DateTime } from '../../../graphql/scalars';
import type { SignedIn } from '../principal';
import { ViewerType } from '../viewer.type';

@InputType('LoginInput', { description: 'What a member signs in with.' })
export class LoginInput {
  @Field(() => String, { description: 'The email address.' })
  email: string;

  @Field(() => String, { description: 'The password.' })
  password: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code that the device shows now, or one that stands in for it; asked for by `needsCode`.',
  })
  code?: string | null;
}

@ObjectType('LoginPayload', { description: 'Whether somebody is in. The session is in a cookie.' })
export class LoginPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: 'Who is in now; null when nobody is.' })
  viewer: SignedIn | null;

  @Field(() => Boolean, { description: 'Whether the password is right and the code of a device is needed as well.' })
  needsCode: boolean;
}

@ObjectType('ViewerPayload', { description: 'Who is in, and where.' })
export class ViewerPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: 'Who is in now; null when it was refused.' })
  viewer: SignedIn | null;
}

@ObjectType('LogoutPayload', { description: 'That somebody is out.' })
export class LogoutPayload extends Payload {
  @Field(() => Boolean, { description: 'True.' })
  done: boolean;
}

@InputType('AcceptInvitationInput', { description: 'An invitation, and who accepts it.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The end of the link.' })
  token: string;

  @Field(() => String, { nullable: true, description: 'What somebody new is called.' })
  name?: string | null;

  @Field(() => String, {
    description: 'Of somebody new, the password that they choose; of a member of another workspace, the one that they have.',
  })
  password: string;

  @Field(() => String, { nullable: true, description: 'Of a member with a device, its code.' })
  code?: string | null;
}

@ObjectType('OpenInvitation', { description: 'An invitation, as whoever has its link sees it.' })
export class OpenInvitationType {
  @Field(() => String, { description: 'The address that it went to, which will be signed in with.' })
  email: string;

  @Field(() => String, { description: 'The name of the workspace.' })
  workspace: string;

  @Field(() => Boolean, { description: 'Whether the address is that of a member already, whose password is asked for.' })
  isMember: boolean;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt: number;
}

@ObjectType('SignInOptions', { description: 'The ways to sign in here.' })
export class SignInOptionsType {
  @Field(() => Boolean, { description: 'Whether one click does: `demoLogin`.' })
  demo: boolean;

  @Field(() => String, { nullable: true, description: 'What the provider for signing in elsewhere is called; null for none.' })
  signOnName: string | null;

  @Field(() => String, { nullable: true, description: 'Where signing in elsewhere begins: a link to follow; null for none.' })
  signOnUrl: string | null;
}
