import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import type { Customer } from '../customers/customer.entity';
import { CustomerType } from '../customers/customer.type';
import { customerSegments } from './customer-segments';
import type { Segment } from './segment.entity';
import { SegmentConnection } from './segment.type';

/** It asks every segment of the workspace: dear enough that a list of customers cannot ask for it. */
const COST = 1_000;

@Resolver(() => CustomerType)
export class CustomerSegmentsResolver {
  @Extensions({ cost: COST })
  @FieldResolver(() => SegmentConnection, { description: 'The saved segments that the customer is in now, by name.' })
  segments(@Root() customer: Customer, @Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<Segment>> {
    return customerSegments(context, customer, page);
  }
}
