import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { OwnAccount, Permission } from '../../../graphql/permission';
import { ViewerPayload } from '../login/login.type';
import type { SignedIn } from '../principal';
import type { Workspace } from '../workspace.entity';
import { createWorkspace, switchWorkspace, updateWorkspace } from './change-workspaces';
import { CreateWorkspaceInput, SwitchWorkspaceInput, UpdateWorkspaceInput, WorkspacePayload } from './workspace.input';

@Resolver()
export class WorkspaceMutationResolver {
  @OwnAccount()
  @Mutation(() => ViewerPayload, { description: 'Goes on in another of your workspaces.' })
  switchWorkspace(
    @Ctx() context: Context,
    @Arg('input', () => SwitchWorkspaceInput, { description: 'Which.' }) { id }: SwitchWorkspaceInput,
  ): Promise<PayloadOf<'viewer', SignedIn | null>> {
    return answer(context, 'viewer', () => switchWorkspace(context, id));
  }

  @Permission('workspace:write')
  @Mutation(() => WorkspacePayload, { description: 'Makes a workspace, of which you are the administrator.' })
  createWorkspace(
    @Ctx() context: Context,
    @Arg('input', () => CreateWorkspaceInput, { description: 'The workspace.' }) input: CreateWorkspaceInput,
  ): Promise<PayloadOf<'workspace', Workspace>> {
    return answer(context, 'workspace', () => createWorkspace(context, input));
  }

  @Permission('workspace:write')
  @Mutation(() => WorkspacePayload, { description: 'Changes the settings of the workspace.' })
  updateWorkspace(
    @Ctx() context: Context,
    @Arg('input', () => UpdateWorkspaceInput, { description: 'The changes.' }) input: UpdateWorkspaceInput,
  ): Promise<PayloadOf<'workspace', Workspace>> {
    return answer(context, 'workspace', () => updateWorkspace(context, input));
  }
}
