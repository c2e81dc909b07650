import { Field, Float, InputType, Int } from 'type-graphql';
import { OrderKindEnum } from '../../graphql/enums';
import { DateTime, JSONObject, Money } from '../../graphql/scalars';
import type { EventInput, OrderInput, OrderLineInput, PointsInput, VisitInput } from './activity.input';

/** What every record has, so that each of them says it in the same words. */
@InputType({ description: 'What every record has.' })
abstract class RecordInput {
  @Field(() => String, { description: "The caller's own key. Sent again, it replaces the whole record." })
  sourceId: string;

  @Field(() => String, { description: 'The key of a customer that is already there.' })
  customerSourceId: string;
}

@InputType('OrderLineInput', { description: 'One product of an order.' })
export class OrderLineInputType implements OrderLineInput {
  @Field(() => String, { description: 'Key of the product.' })
  sku: string;

  @Field(() => String, { nullable: true, description: 'Name of the product.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Brand of the product.' })
  brand?: string | null;

  @Field(() => [String], { nullable: true, description: 'Labels of the product.' })
  tags?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'How many; left out means 1.' })
  quantity?: number | null;

  @Field(() => Money, { nullable: true, description: 'Of the whole line: quantity times price. Left out means 0.' })
  amount?: string | null;
}

@InputType('OrderInput', { description: 'Something that a customer bought or brought back.' })
export class OrderInputType extends RecordInput implements OrderInput {
  @Field(() => DateTime, { description: 'When it was placed.' })
  placedAt: number;

  @Field(() => OrderKindEnum, { nullable: true, description: 'Left out means SALE.' })
  kind?: OrderInput['kind'];

  @Field(() => Money, { nullable: true, description: "What it came to, negative for a return; left out means the lines' sum." })
  total?: string | null;

  @Field(() => String, { nullable: true, description: 'The offer code that was used.' })
  offerCode?: string | null;

  @Field(() => [OrderLineInputType], { nullable: true, description: 'Its products.' })
  lines?: OrderLineInputType[] | null;
}

@InputType('VisitInput', { description: 'A visit of a customer to an outlet.' })
export class VisitInputType extends RecordInput implements VisitInput {
  @Field(() => DateTime, { description: 'When it was.' })
  at: number;

  @Field(() => String, { nullable: true, description: 'Where it was.' })
  outlet?: string | null;
}

@InputType('EventInput', { description: 'Something that happened in an application of your own.' })
export class EventInputType extends RecordInput implements EventInput {
  @Field(() => String, { description: 'What happened: `checkout_started`.' })
  type: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at: number;

  @Field(() => JSONObject, { nullable: true, description: 'What else is known about it.' })
  properties?: Readonly<Record<string, unknown>> | null;
}

@InputType('PointsInput', { description: 'Points that a customer earned or spent.' })
export class PointsInputType extends RecordInput implements PointsInput {
  @Field(() => String, { description: 'The loyalty program.' })
  program: string;

  @Field(() => Int, { description: 'Earned when positive, spent when negative.' })
  points: number;

  @Field(() => DateTime, { description: 'When it was.' })
  at: number;
}

@InputType('RecordOrdersInput', { description: 'Orders to record.' })
export class RecordOrdersInput {
  @Field(() => [OrderInputType], { description: '1,000 at most.' })
  orders: OrderInputType[];
}

@InputType('RecordVisitsInput', { description: 'Visits to record.' })
export class RecordVisitsInput {
  @Field(() => [VisitInputType], { description: '1,000 at most.' })
  visits: VisitInputType[];
}

@InputType('RecordEventsInput', { description: 'Events to record.' })
export class RecordEventsInput {
  @Field(() => [EventInputType], { description: '1,000 at most.' })
  events: EventInputType[];
}

@InputType('RecordPointsInput', { description: 'Movements of points to record.' })
export class RecordPointsInput {
  @Field(() => [PointsInputType], { description: '1,000 at most.' })
  points: PointsInputType[];
}
