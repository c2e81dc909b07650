import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { answerBulk, BULK, BulkPayload } from '../../../graphql/bulk-payload';
import type { Context } from '../../../graphql/context';
import { recordOrders } from '../record-orders';
import { RecordOrdersInput } from './order-input.type';

@Resolver()
export class RecordOrdersResolver {
  @Extensions(BULK)
  @Mutation(() => BulkPayload, {
    description: 'Records orders and returns; an order sent again replaces the one before with all its lines.',
  })
  recordOrders(
    @Ctx() context: Context,
    @Arg('input', () => RecordOrdersInput, { description: 'The orders.' }) { orders }: RecordOrdersInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'orders', orders, (rows) => recordOrders(context.services, context.workspace, rows));
  }
}
