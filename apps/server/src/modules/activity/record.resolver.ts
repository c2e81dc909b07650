import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { answerBulk, BULK, BulkPayload } from '../../graphql/bulk-payload';
import type { Context } from '../../graphql/context';
import { RecordEventsInput, RecordOrdersInput, RecordPointsInput, RecordVisitsInput } from './record.type';
import { recordEvents } from './record-events';
import { recordOrders } from './record-orders';
import { recordPoints } from './record-points';
import { recordVisits } from './record-visits';

/** Each is idempotent by the caller's key. */
@Resolver()
export class RecordResolver {
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

  @Extensions(BULK)
  @Mutation(() => BulkPayload, { description: 'Records visits; a visit sent again replaces the one before.' })
  recordVisits(
    @Ctx() context: Context,
    @Arg('input', () => RecordVisitsInput, { description: 'The visits.' }) { visits }: RecordVisitsInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'visits', visits, (rows) => recordVisits(context.services, context.workspace, rows));
  }

  @Extensions(BULK)
  @Mutation(() => BulkPayload, { description: 'Records events; an event sent again replaces the one before.' })
  recordEvents(
    @Ctx() context: Context,
    @Arg('input', () => RecordEventsInput, { description: 'The events.' }) { events }: RecordEventsInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'events', events, (rows) => recordEvents(context.services, context.workspace, rows));
  }

  @Extensions(BULK)
  @Mutation(() => BulkPayload, { description: 'Records points earned and spent; a movement sent again replaces the one before.' })
  recordPoints(
    @Ctx() context: Context,
    @Arg('input', () => RecordPointsInput, { description: 'The movements.' }) { points }: RecordPointsInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'points', points, (rows) => recordPoints(context.services, context.workspace, rows));
  }
}
