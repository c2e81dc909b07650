import { Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../../database/public-id';
import type { Connection } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { Permission } from '../../../graphql/permission';
import { clearInbox, inboxList } from './inbox';
import { ClearInboxPayload, InboxArgs, InboxMessageConnection, InboxMessageType } from './inbox.type';
import type { InboxMessage } from './inbox-message.entity';
import { messageContent } from './message-content';

@Resolver(() => InboxMessageType)
export class InboxResolver {
  @Permission('inbox:read', 'personal:read')
  @Query(() => InboxMessageConnection, { description: "What the demo's mail server received, the newest first." })
  inbox(@Ctx() context: Context, @Args() args: InboxArgs): Promise<Connection<InboxMessage>> {
    return inboxList(context, args);
  }

  @Permission('inbox:write')
  @Mutation(() => ClearInboxPayload, { description: "Throws away what the demo's mail server received." })
  async clearInbox(@Ctx() { services }: Context): Promise<ClearInboxPayload> {
    return { cleared: await clearInbox(services), userErrors: [] };
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() message: InboxMessage): string {
    return publicId('msg', message.id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The HTML part. Show it in a sandboxed frame only.' })
  async html(@Root() message: InboxMessage): Promise<string | null> {
    return (await messageContent(message)).html;
  }

  @FieldResolver(() => String, { description: 'The plain text part.' })
  async text(@Root() message: InboxMessage): Promise<string> {
    return (await messageContent(message)).text;
  }

  @FieldResolver(() => String, { description: 'The address that it came from.' })
  from(@Root() message: InboxMessage): string {
    return message.fromAddress;
  }

  @FieldResolver(() => String, { description: 'The address that it went to.' })
  to(@Root() message: InboxMessage): string {
    return message.toAddress;
  }
}
