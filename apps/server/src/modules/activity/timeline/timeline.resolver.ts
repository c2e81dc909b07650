import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import type { Customer } from '../../customers/customer.entity';
import { CustomerType } from '../../customers/customer.type';
import { customerTimeline } from './customer-timeline';
import { TimelineArgs, TimelineConnection, type TimelineEntryType } from './timeline.type';

/** It reads every table of what customers do: dear enough that a list of customers cannot ask for it. */
const COST = 1_000;

@Resolver(() => CustomerType)
export class TimelineResolver {
  @Extensions({ cost: COST })
  @FieldResolver(() => TimelineConnection, { description: 'Everything that the customer did, got and holds, the newest first.' })
  timeline(
    @Root() { id }: Customer,
    @Ctx() context: Context,
    @Args() args: TimelineArgs,
  ): Promise<Connection<TimelineEntryType>> {
    return customerTimeline(context, id, args);
  }
}
