import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../audience/engine';
import { connectionType, PageArgs } from '../../graphql/connection';
import { ChannelEnum, describedEnum } from '../../graphql/enums';
import { Permission, Personal } from '../../graphql/permission';
import { DateTime } from '../../graphql/scalars';
import type { Delivery } from './delivery.entity';
import type { DeliveryStatus } from './delivery-state';

export const DeliveryStatusEnum = describedEnum<DeliveryStatus>('DeliveryStatus', 'What became of one message.', {
  QUEUED: 'Waits to be sent.',
  CLAIMED: 'A worker is about to send it.',
  OFFERING: 'It is being handed to the mail server.',
  RETRY_AT: 'The mail server said "later"; it is tried again.',
  SENT: 'The mail server accepted it.',
  REJECTED: 'It was refused for good.',
  UNKNOWN: 'The connection was lost while it was handed over: it may have arrived, so it is not sent again.',
  SUPPRESSED: 'Between launch and sending the customer opted out, or the address was suppressed.',
  SKIPPED: 'The customer matched and could not be written to; the reason says why.',
  ERASED: 'The customer was deleted before it was sent.',
  CANCELLED: 'The campaign was cancelled before it was sent.',
});

type Shown = 'channel' | 'address' | 'status' | 'reason' | 'response' | 'messageId' | 'attempts' | 'updatedAt';

@Permission('campaigns:read')
@ObjectType('Delivery', { description: 'What happens with one customer who matched a campaign at its launch.' })
export class DeliveryType implements Pick<Delivery, Shown> {
  @Field(() => ChannelEnum, { description: 'How it goes.' })
  channel: Channel;

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'Where it goes, as it was at the launch; null also when the customer was erased.',
  })
  address: string | null;

  @Field(() => DeliveryStatusEnum, { description: 'What became of it.' })
  status: DeliveryStatus;

  @Field(() => String, { nullable: true, description: 'Why, as a word for programs.' })
  reason: string | null;

  @Personal()
  @Field(() => String, { nullable: true, description: "The mail server's last answer." })
  response: string | null;

  @Field(() => String, { nullable: true, description: 'The Message-ID of the message, once it was offered.' })
  messageId: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => DateTime, { description: 'When its status changed last.' })
  updatedAt: number;
}

export const DeliveryConnection = connectionType(() => DeliveryType, 'Delivery', 'deliveries');

@ArgsType()
export class DeliveryListArgs extends PageArgs {
  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'Only those in this state.' })
  status?: DeliveryStatus | null;

  @Field(() => String, { nullable: true, description: "A part of the address or of the customer's name." })
  search?: string | null;
}
