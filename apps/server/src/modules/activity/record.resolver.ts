import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { answerBulk, BULK, BulkPayload } from '../../graphql/bulk-payload';
import type { Context } from '../../graphql/context';
import { events as eventKind, points as pointsKind, visits as visitKind } from './kinds';
import { RecordEventsInput, RecordOrdersInput, RecordPointsInput, RecordVisitsInput } from './record.type';
import { recordActivities } from './record-activities';
import { recordOrders } from './record-orders';

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
    return answerBulk(context, 'visits', visits, (rows) =>
      recordActivities(context.services, context.workspace, visitKind, rows),
    );
  }

  @Extensions(BULK)
  @Mutation(() => BulkPayload, { description: 'Records events; an event sent again replaces the one before.' })
  recordEvents(
    @Ctx() context: Context,
    @Arg('input', () => RecordEventsInput, { description: 'The events.' }) { events }: RecordEventsInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'events', events, (rows) =>
      recordActivities(context.services, context.workspace, eventKind, rows),
    );
  }

  @Extensions(BULK)
  @Mutation(() => BulkPayload, { description: 'Records points earned and spent; a movement sent again replaces the one before.' })
  recordPoints(
    @Ctx() context: Context,
    @Arg('input', () => RecordPointsInput, { description: 'The movements.' }) { points }: RecordPointsInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'points', points, (rows) =>
      recordActivities(context.services, context.workspace, pointsKind, rows),
    );
  }
}
