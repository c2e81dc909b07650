import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload';
import { OwnAccount } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { Session } from '../sessions/session.entity';

@OwnAccount()
@ObjectType('Session', { description: 'A browser in which you are signed in.' })
export class SessionType implements Pick<Session, 'createdAt' | 'lastSeenAt' | 'userAgent' | 'address'> {
  @Field(() => DateTime, { description: 'When you signed in.' })
  createdAt: number;

  @Field(() => DateTime, { description: 'When it was used last, to the minute.' })
  lastSeenAt: number;

  @Field(() => DateTime, { description: 'When it ends at the latest.' })
  expiresAt: number;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself.' })
  userAgent: string | null;

  @Field(() => String, { nullable: true, description: 'The address that it was opened from.' })
  address: string | null;
}

@InputType('ChangeNameInput', { description: 'What you want to be called.' })
export class ChangeNameInput {
  @Field(() => String, { description: 'The name, with at most 120 characters.' })
  name: string;
}

@InputType('ChangePasswordInput', { description: 'A new password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The one you have.' })
  currentPassword: string;

  @Field(() => String, { description: 'The one you choose: at least 12 characters.' })
  newPassword: string;
}

@InputType('RequestPasswordResetInput', { description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The email address of the member.' })
  email: string;
}

@InputType('ResetPasswordInput', { description: 'A new password, by a link.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The end of the link.' })
  token: string;

  @Field(() => String, { description: 'The one you choose: at least 12 characters.' })
  newPassword: string;
}

@ObjectType('DonePayload', { description: 'Whether something was done.' })
export class DonePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True; null when it was refused.' })
  done: boolean | null;
}

@InputType('PasswordInput', { description: 'Proof that it is you.' })
export class PasswordInput {
  @Field(() => String, { description: 'Your password.' })
  password: string;
}

@ObjectType('EnrolDevicePayload', { description: 'What a device has to know. It is shown once.' })
export class EnrolDevicePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret, to be typed in; null when it was refused.' })
  secret: string | null;

  @Field(() => String, { nullable: true, description: 'The same for a code to be scanned: otpauth://totp/…' })
  uri: string | null;
}

@InputType('ConfirmDeviceInput', { description: 'Proof that the device knows it.' })
export class ConfirmDeviceInput {
  @Field(() => String, { description: 'The code that it shows now.' })
  code: string;
}

@ObjectType('ConfirmDevicePayload', { description: 'From now on a code is asked for.' })
export class ConfirmDevicePayload extends Payload {
  @Field(() => [String], {
    nullable: true,
    description: 'Codes that stand in for a lost device, each once. They are shown once; null when it was refused.',
  })
  recoveryCodes: readonly string[] | null;
}

@InputType('RevokeSessionInput', { description: 'A session that is to end.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType('RevokeSessionPayload', { description: 'What became of it.' })
export class RevokeSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of what ended; null when it was refused.' })
  revokedId: string | null;
}

@ObjectType('RevokeOtherSessionsPayload', { description: 'What became of them.' })
export class RevokeOtherSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many ended.' })
  revoked: number | null;
}
