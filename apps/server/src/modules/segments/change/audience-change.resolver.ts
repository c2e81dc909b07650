import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import type { Customer } from '../../customers/customer.entity';
import { CustomerConnection } from '../../customers/customer.type';
import type { Audience } from '../audience';
import { AudienceType, CustomerPageArgs } from '../audience.type';
import { countOf } from '../audience-count.loader';
import { audienceCustomers } from '../audience-customers';
import { FilterInput } from '../filter.input';
import type { Segment } from '../segment.entity';
import { SegmentType } from '../segment.type';
import { type AudienceChange, changeOfAudience, changeOfSegment, ENTERING, LEAVING, STAYING } from './audience-change';
import { AudienceChangeType } from './audience-change.type';

/** In the cost of a query: for each of these the engine looks at every customer. */
const DEAR = { cost: 100 } as const;

@Resolver(() => SegmentType)
export class SegmentChangeResolver {
  @FieldResolver(() => AudienceChangeType, { description: 'What would change if its filter were this one.' })
  change(
    @Root() segment: Segment,
    @Ctx() context: Context,
    @Arg('filter', () => FilterInput, { description: 'The edited filter.' }) filter: FilterInput,
  ): Promise<AudienceChange> {
    return changeOfSegment(context, segment, filter);
  }
}

@Resolver(() => AudienceType)
export class AudienceComparisonResolver {
  @FieldResolver(() => AudienceChangeType, { description: 'What has changed if the filter was another one before.' })
  change(
    @Root() { question }: Audience,
    @Ctx() context: Context,
    @Arg('from', () => FilterInput, { description: 'The filter as it was.' }) from: FilterInput,
  ): Promise<AudienceChange> {
    return changeOfAudience(context, question, from);
  }
}

@Resolver(() => AudienceChangeType)
export class AudienceChangeResolver {
  @Extensions(DEAR)
  @FieldResolver(() => Int, { description: 'How many customers come in.' })
  enter(@Root() change: AudienceChange, @Ctx() context: Context): Promise<number> {
    return countOf(context).load(ENTERING(change));
  }

  @Extensions(DEAR)
  @FieldResolver(() => Int, { description: 'How many customers go out.' })
  leave(@Root() change: AudienceChange, @Ctx() context: Context): Promise<number> {
    return countOf(context).load(LEAVING(change));
  }

  @Extensions(DEAR)
  @FieldResolver(() => Int, { description: 'How many customers were in and still are.' })
  stay(@Root() change: AudienceChange, @Ctx() context: Context): Promise<number> {
    return countOf(context).load(STAYING(change));
  }

  @Extensions(DEAR)
  @FieldResolver(() => CustomerConnection, { description: 'The customers who come in.' })
  entering(
    @Root() change: AudienceChange,
    @Ctx() context: Context,
    @Args() args: CustomerPageArgs,
  ): Promise<Connection<Customer>> {
    return audienceCustomers(context, { ...change.question, filter: ENTERING(change) }, args);
  }

  @Extensions(DEAR)
  @FieldResolver(() => CustomerConnection, { description: 'The customers who go out.' })
  leaving(
    @Root() change: AudienceChange,
    @Ctx() context: Context,
    @Args() args: CustomerPageArgs,
  ): Promise<Connection<Customer>> {
    return audienceCustomers(context, { ...change.question, filter: LEAVING(change) }, args);
  }
}
