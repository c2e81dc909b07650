import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Unaudited } from '../../../graphql/apply-audit';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { acceptInvitation, openInvitation } from '../invitations/accept';
import { memberByEmail } from '../members/find-member';
import type { SignedIn } from '../principal';
import { endSession } from '../sessions/start-session';
import { SIGN_ON_PATH } from '../sign-on/path';
import { Workspace } from '../workspace.entity';
import { demoLogIn } from './demo-log-in';
import { logIn } from './log-in';
import {
  AcceptInvitationInput,
  LoginInput,
  LoginPayload,
  LogoutPayload,
  OpenInvitationType,
  SignInOptionsType,
  ViewerPayload,
} from './login.type';

const describeInvitation = async (context: Context, token: string): Promise<OpenInvitationType | null> => {
  const { invitation } = await answer(context, 'invitation', () => openInvitation(context, token));
  if (invitation === null) return null;
  const { reader } = context.services.database;
  const { name } = await reader.findOneByOrFail(Workspace, { id: invitation.workspaceId });
  const member = await memberByEmail(reader, invitation.email);
  return { email: invitation.email, workspace: name, isMember: member !== null, expiresAt: invitation.expiresAt };
};

@Resolver()
export class LoginResolver {
  @Query(() => SignInOptionsType, { description: 'The ways to sign in here.' })
  signInOptions(@Ctx() { services }: Context): SignInOptionsType {
    const { demo, signOn } = services.config;
    return { demo: demo !== 'off', signOnName: signOn?.name ?? null, signOnUrl: signOn ? SIGN_ON_PATH : null };
  }

  @Query(() => OpenInvitationType, {
    nullable: true,
    description: 'The invitation behind a link; null when it was used or revoked, or is too old.',
  })
  invitation(
    @Ctx() context: Context,
    @Arg('token', () => String, { description: 'The end of the link.' }) token: string,
  ): Promise<OpenInvitationType | null> {
    return describeInvitation(context, token);
  }

  @Unaudited()
  @Mutation(() => LoginPayload, { description: 'Signs a member in.' })
  async login(
    @Ctx() context: Context,
    @Arg('input', () => LoginInput, { description: 'Who, and what they know.' }) input: LoginInput,
  ): Promise<LoginPayload> {
    const { result, userErrors } = await answer(context, 'result', () => logIn(context, input));
    return { viewer: result?.needsCode === false ? result.viewer : null, needsCode: result?.needsCode === true, userErrors };
  }

  @Unaudited()
  @Mutation(() => ViewerPayload, { description: 'Signs in to a demo, without a password. Refused everywhere else.' })
  demoLogin(@Ctx() context: Context): Promise<PayloadOf<'viewer', SignedIn | null>> {
    return answer(context, 'viewer', () => demoLogIn(context));
  }

  @Mutation(() => LogoutPayload, { description: 'Ends the session.' })
  async logout(@Ctx() context: Context): Promise<LogoutPayload> {
    await endSession(context);
    return { done: true, userErrors: [] };
  }

  @Unaudited()
  @Mutation(() => ViewerPayload, { description: 'Makes somebody a member of the workspace that they were invited to.' })
  acceptInvitation(
    @Ctx() context: Context,
    @Arg('input', () => AcceptInvitationInput, { description: 'The invitation.' }) input: AcceptInvitationInput,
  ): Promise<PayloadOf<'viewer', SignedIn | null>> {
    return answer(context, 'viewer', () => acceptInvitation(context, input));
  }
}
