import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../../graphql/connection';
import { Payload } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { InboxMessage } from './inbox-message.entity';

@Permission('inbox:read', 'personal:read')
@ObjectType('InboxMessage', { description: "A message that the demo's mail server accepted." })
export class InboxMessageType implements Pick<InboxMessage, 'receivedAt' | 'subject' | 'raw'> {
  @Field(() => DateTime, { description: 'When it was accepted.' })
  receivedAt: number;

  @Field(() => String, { description: 'The subject.' })
  subject: string;

  @Field(() => String, { description: 'The whole message as it came over the wire.' })
  raw: string;
}

export const InboxMessageConnection = connectionType(() => InboxMessageType, 'InboxMessage', 'messages in the demo inbox');

@ArgsType()
export class InboxArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of the address or the subject.' })
  search?: string | null;
}

@ObjectType('ClearInboxPayload', { description: 'What was thrown away.' })
export class ClearInboxPayload extends Payload {
  @Field(() => Int, { description: 'How many messages.' })
  cleared: number;
}
