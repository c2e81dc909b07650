import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Unaudited } from '../../../graphql/apply-audit';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import type { Event } from '../event.entity';
import type { Order } from '../order.entity';
import { OrderInputType } from './order-input.type';
import type { RecordInput } from './record-input';
import { EventInputType } from './record-kinds.resolver';
import { recordEvent, recordOrder } from './record-one';
import { EventPayload, OrderPayload } from './record-one.type';

@Resolver()
export class RecordOneResolver {
  @Unaudited()
  @Permission('customers:write')
  @Mutation(() => OrderPayload, { description: 'Records an order or a return; sent again it replaces the one before.' })
  recordOrder(
    @Ctx() context: Context,
    @Arg('input', () => OrderInputType, { description: 'The order.' }) input: OrderInputType,
  ): Promise<PayloadOf<'order', Order>> {
    return answer(context, 'order', () => recordOrder(context.services, context.workspace, input));
  }

  @Unaudited()
  @Permission('customers:write')
  @Mutation(() => EventPayload, { description: 'Records an event; sent again it replaces the one before.' })
  recordEvent(
    @Ctx() context: Context,
    @Arg('input', () => EventInputType, { description: 'The event.' }) input: RecordInput,
  ): Promise<PayloadOf<'event', Event>> {
    return answer(context, 'event', () => recordEvent(context.services, context.workspace, input));
  }
}
