import { DeviceResolver, NameResolver, PasswordResolver, SessionResolver } from './account/account.resolver';
import { AuditEntryResolver } from './audit/audit-entry.resolver';
import { ApiKeyResolver } from './keys/api-key.resolver';
import { LoginResolver } from './login/login.resolver';
import { InvitationResolver, MemberResolver } from './members/member.resolver';
import { ViewerMemberResolver, ViewerResolver, WorkspaceResolver } from './viewer.resolver';
import { WorkspaceMutationResolver } from './workspaces/workspace-mutation.resolver';

export const accessResolvers = [
  ViewerMemberResolver,
  ViewerResolver,
  WorkspaceResolver,
  WorkspaceMutationResolver,
  LoginResolver,
  SessionResolver,
  NameResolver,
  PasswordResolver,
  DeviceResolver,
  MemberResolver,
  InvitationResolver,
  ApiKeyResolver,
  AuditEntryResolver,
] as const;
