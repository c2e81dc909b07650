import { Field, Float, InputType } from 'type-graphql';
import { OrderKindEnum } from '../../../graphql/enums';
import { DateTime, Money } from '../../../graphql/scalars';
import type { OrderInput, OrderLineInput } from '../activity.input';
import { RecordInput } from './record-input';

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

@InputType('RecordOrdersInput', { description: 'Orders to record.' })
export class RecordOrdersInput {
  @Field(() => [OrderInputType], { description: '1,000 at most.' })
  orders: OrderInputType[];
}
