import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { answerBulk, BulkPayload, bulk } from '../../../graphql/bulk-payload';
import type { Context } from '../../../graphql/context';
import { Permission } from '../../../graphql/permission';
import { recordOrders } from '../record-orders';
import { RecordOrdersInput } from './order-input.type';

const record = (context: Context, { orders }: RecordOrdersInput): Promise<BulkPayload> =>
  answerBulk(context, 'orders', orders, (rows) => recordOrders(context.services, context.workspace, rows));

@Resolver()
export class RecordOrdersResolver {
  @Extensions(bulk(record))
  @Permission('customers:write')
  @Mutation(() => BulkPayload, {
    description: 'Records orders and returns; an order sent again replaces the one before with all its lines.',
  })
  recordOrders(
    @Ctx() context: Context,
    @Arg('input', () => RecordOrdersInput, { description: 'The orders.' }) input: RecordOrdersInput,
  ): Promise<BulkPayload> {
    return record(context, input);
  }
}
