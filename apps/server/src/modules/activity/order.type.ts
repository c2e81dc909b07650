import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { OrderKindEnum } from '../../graphql/enums';
import { Permission } from '../../graphql/permission';
import type { Order } from './order.entity';
import type { OrderLine } from './order-line.entity';

@Permission('customers:read')
@ObjectType('Order', { description: 'Something a customer bought or brought back.' })
export class OrderType implements Pick<Order, 'sourceId' | 'kind' | 'offerCode'> {
  @Field(() => String, { description: "The caller's own key, unique in the workspace." })
  sourceId: string;

  @Field(() => OrderKindEnum, { description: 'A sale or a return.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'The offer code that was used.' })
  offerCode: string | null;
}

@ObjectType('OrderLine', { description: 'One product of an order.' })
export class OrderLineType implements Pick<OrderLine, 'sku' | 'name' | 'brand' | 'quantity'> {
  @Field(() => String, { description: 'Key of the product.' })
  sku: string;

  @Field(() => String, { nullable: true, description: 'Name of the product.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Brand of the product.' })
  brand: string | null;

  @Field(() => Float, { description: 'How many.' })
  quantity: number;
}

export const OrderConnection = connectionType(() => OrderType, 'Order', 'orders');
