import { standardCatalog } from '@muster/filters';
import { Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../database/public-id';
import type { Context } from '../../graphql/context';
import { sendingStatus } from './sending-status';
import { SendingStatusType, ViewerType, WorkspaceType } from './viewer.type';
import type { Workspace } from './workspace.entity';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking.' })
  viewer(): object {
    return {};
  }

  @FieldResolver(() => WorkspaceType, { description: 'The workspace that everything else in the answer is about.' })
  workspace(@Ctx() { workspace }: Context): Workspace {
    return workspace;
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

@Resolver(() => WorkspaceType)
export class WorkspaceResolver {
  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() workspace: Workspace): string {
    return publicId('wsp', workspace.id);
  }

  @FieldResolver(() => Int, { description: 'How many customers it knows.' })
  customerCount(@Root() workspace: Workspace, @Ctx() { services, now, signal }: Context): Promise<number> {
    const everyone = { workspaceId: workspace.id, filter: { everyone: true }, catalog: standardCatalog, now } as const;
    return services.engine.count({ ...everyone, signal });
  }
}
