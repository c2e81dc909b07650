import { standardCatalog } from '@muster/filters';
import { Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../database/public-id';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import { memberById } from './members/member.loader';
import { allPermissions, type Permission as PermissionName } from './permissions';
import { isSignedIn, type SignedIn } from './principal';
import { requireSession } from './require-session';
import type { Role } from './roles';
import { RoleEnum } from './roles.type';
import { sendingStatus } from './sending-status';
import { SendingStatusType, ViewerMemberType, ViewerType, WorkspaceType } from './viewer.type';
import type { Workspace } from './workspace.entity';
import { workspacesOf } from './workspaces/change-workspaces';

const memberOf = (viewer: SignedIn): ViewerMemberType | null => {
  if (viewer.kind === 'key') return null;
  const { id, name, email } = viewer.member;
  return { id: publicId('mem', id), name, email };
};

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null when nobody has signed in.' })
  viewer(@Ctx() { principal }: Context): SignedIn | null {
    return isSignedIn(principal) ? principal : null;
  }

  @FieldResolver(() => ViewerMemberType, { nullable: true, description: 'The member; null for an API key.' })
  member(@Root() viewer: SignedIn): ViewerMemberType | null {
    return memberOf(viewer);
  }

  @FieldResolver(() => RoleEnum, { nullable: true, description: 'What the member is here; null for an API key.' })
  role(@Root() viewer: SignedIn): Role | null {
    return viewer.kind === 'session' ? viewer.role : null;
  }

  @FieldResolver(() => [String], { description: 'What they may do here: `segments:write` and the like.' })
  permissions(@Root() { permissions }: SignedIn): PermissionName[] {
    return allPermissions.filter((permission) => permissions.has(permission));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether they came in with a one-time password and have to choose one before anything else.',
  })
  mustChangePassword(@Root() viewer: SignedIn): boolean {
    return viewer.kind === 'session' && viewer.mustChangePassword;
  }

  @FieldResolver(() => WorkspaceType, { description: 'The workspace that everything else in the answer is about.' })
  workspace(@Root() { workspace }: SignedIn): Workspace {
    return workspace;
  }

  @FieldResolver(() => [WorkspaceType], { description: 'Where the member works; of an API key, the one it is for.' })
  async workspaces(@Root() viewer: SignedIn, @Ctx() context: Context): Promise<Workspace[]> {
    return viewer.kind === 'key' ? [viewer.workspace] : workspacesOf(context, viewer.member.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether this is a demo, in which no mail leaves the process.' })
  demo(@Ctx() { services }: Context): boolean {
    return services.config.demo !== 'off';
  }

  @FieldResolver(() => SendingStatusType, { description: 'Whether messages can be sent now.' })
  sending(@Ctx() { services }: Context): SendingStatusType {
    return sendingStatus(services.config);
  }
}

@Resolver(() => ViewerMemberType)
export class ViewerMemberResolver {
  @FieldResolver(() => Boolean, { description: 'Whether a code of a device is asked for when they sign in.' })
  async hasDevice(@Ctx() context: Context): Promise<boolean> {
    const { member } = requireSession(context);
    return typeof (await memberById(context).load(member.id))?.totpConfirmedAt === 'number';
  }
}

@Resolver(() => WorkspaceType)
export class WorkspaceResolver {
  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() workspace: Workspace): string {
    return publicId('wsp', workspace.id);
  }

  @FieldResolver(() => [RoleEnum], { description: 'The roles that see no email addresses, phone numbers and birthdates.' })
  hiddenFrom(@Root() workspace: Workspace): readonly Role[] {
    return workspace.hiddenFrom ?? [];
  }

  @Permission('segments:read')
  @FieldResolver(() => Int, { description: 'How many customers it knows.' })
  customerCount(@Root() workspace: Workspace, @Ctx() { services, now, signal }: Context): Promise<number> {
    const everyone = { workspaceId: workspace.id, filter: { everyone: true }, catalog: standardCatalog, now } as const;
    return services.engine.count({ ...everyone, signal });
  }
}
