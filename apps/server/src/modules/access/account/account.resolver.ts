import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../../database/public-id';
import { Unaudited } from '../../../graphql/apply-audit';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { OwnAccount } from '../../../graphql/permission';
import { ViewerPayload } from '../login/login.type';
import { changeName } from '../members/change-name';
import { changePassword } from '../passwords/change-password';
import { requestPasswordReset, resetPassword } from '../passwords/reset-password';
import type { SignedIn } from '../principal';
import { ownSessions, revokeOtherSessions, revokeSession } from '../sessions/own-sessions';
import type { Session } from '../sessions/session.entity';
import { confirmTotp, disableTotp, enrolTotp } from '../totp/enrol';
import {
  ChangeNameInput,
  ChangePasswordInput,
  ConfirmDeviceInput,
  ConfirmDevicePayload,
  DonePayload,
  EnrolDevicePayload,
  PasswordInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  RevokeOtherSessionsPayload,
  RevokeSessionInput,
  RevokeSessionPayload,
  SessionType,
} from './account.type';

type Done = Promise<PayloadOf<'done', true>>;

@Resolver(() => SessionType)
export class SessionResolver {
  @OwnAccount()
  @Query(() => [SessionType], { description: 'Where you are signed in, the newest first.' })
  sessions(@Ctx() context: Context): Promise<Session[]> {
    return ownSessions(context);
  }

  @OwnAccount()
  @Mutation(() => RevokeSessionPayload, { description: 'Ends one of your sessions.' })
  revokeSession(
    @Ctx() context: Context,
    @Arg('input', () => RevokeSessionInput, { description: 'Which.' }) { id }: RevokeSessionInput,
  ): Promise<PayloadOf<'revokedId', string>> {
    return answer(context, 'revokedId', () => revokeSession(context, id));
  }

  @OwnAccount()
  @Mutation(() => RevokeOtherSessionsPayload, { description: 'Ends all of your sessions but this one.' })
  revokeOtherSessions(@Ctx() context: Context): Promise<PayloadOf<'revoked', number>> {
    return answer(context, 'revoked', () => revokeOtherSessions(context));
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: Session): string {
    return publicId('ses', id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent(@Root() { id }: Session, @Ctx() { principal }: Context): boolean {
    return principal.kind === 'session' && principal.sessionId === id;
  }
}

@Resolver()
export class NameResolver {
  @OwnAccount()
  @Mutation(() => ViewerPayload, { description: 'Changes what you are called, wherever you work.' })
  changeName(
    @Ctx() context: Context,
    @Arg('input', () => ChangeNameInput, { description: 'The new name.' }) { name }: ChangeNameInput,
  ): Promise<PayloadOf<'viewer', SignedIn>> {
    return answer(context, 'viewer', () => changeName(context, name));
  }
}

@Resolver()
export class PasswordResolver {
  @OwnAccount({ oneTime: true })
  @Mutation(() => DonePayload, { description: 'Changes your password, and ends all your sessions but this one.' })
  changePassword(
    @Ctx() context: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new.' }) input: ChangePasswordInput,
  ): Done {
    return answer(context, 'done', () => changePassword(context, input));
  }

  @Mutation(() => DonePayload, {
    description: 'Sends a link for a new password to a member. The answer is the same when there is no such member.',
  })
  requestPasswordReset(
    @Ctx() context: Context,
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose.' }) { email }: RequestPasswordResetInput,
  ): Done {
    return answer(context, 'done', () => requestPasswordReset(context, email));
  }

  @Unaudited()
  @Mutation(() => DonePayload, { description: 'Gives a member a new password by a link, and ends all their sessions.' })
  resetPassword(
    @Ctx() context: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'The link and the password.' }) input: ResetPasswordInput,
  ): Done {
    return answer(context, 'done', () => resetPassword(context, input));
  }
}

@Resolver()
export class DeviceResolver {
  @OwnAccount()
  @Mutation(() => EnrolDevicePayload, { description: 'Begins to ask for the codes of a device, once it has been confirmed.' })
  async enrolDevice(
    @Ctx() context: Context,
    @Arg('input', () => PasswordInput, { description: 'That it is you.' }) { password }: PasswordInput,
  ): Promise<EnrolDevicePayload> {
    const { enrolment, userErrors } = await answer(context, 'enrolment', () => enrolTotp(context, password));
    return { secret: enrolment?.secret ?? null, uri: enrolment?.uri ?? null, userErrors };
  }

  @OwnAccount()
  @Mutation(() => ConfirmDevicePayload, { description: 'Confirms the device: from now on its code is asked for.' })
  confirmDevice(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmDeviceInput, { description: 'What it shows.' }) { code }: ConfirmDeviceInput,
  ): Promise<PayloadOf<'recoveryCodes', string[]>> {
    return answer(context, 'recoveryCodes', () => confirmTotp(context, code));
  }

  @OwnAccount()
  @Mutation(() => DonePayload, { description: 'Asks for no more codes.' })
  removeDevice(
    @Ctx() context: Context,
    @Arg('input', () => PasswordInput, { description: 'That it is you.' }) { password }: PasswordInput,
  ): Done {
    return answer(context, 'done', () => disableTotp(context, password));
  }
}
