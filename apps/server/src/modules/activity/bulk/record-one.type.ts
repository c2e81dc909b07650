import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { DateTime, JSONObject } from '../../../graphql/scalars';
import type { Event } from '../event.entity';
import { OrderType } from '../order.type';

@Permission('customers:read')
@ObjectType('Event', { description: 'Something that happened in an application of your own.' })
export class RecordedEventType implements Pick<Event, 'sourceId' | 'type' | 'at' | 'properties'> {
  @Field(() => String, { description: "The caller's own key, unique in the workspace." })
  sourceId: string;

  @Field(() => String, { description: 'What happened: `checkout_started`.' })
  type: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at: number;

  @Field(() => JSONObject, { nullable: true, description: 'What else is known about it.' })
  properties: Record<string, unknown> | null;
}

@ObjectType('OrderPayload', { description: 'What became of an order.' })
export class OrderPayload extends Payload {
  @Field(() => OrderType, { nullable: true, description: 'The order as recorded; null when refused.' })
  order: OrderType | null;
}

@ObjectType('EventPayload', { description: 'What became of an event.' })
export class EventPayload extends Payload {
  @Field(() => RecordedEventType, { nullable: true, description: 'The event as recorded; null when refused.' })
  event: RecordedEventType | null;
}
