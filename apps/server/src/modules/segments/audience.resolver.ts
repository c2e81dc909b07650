import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Channel, Slice } from '../../audience/engine';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { ChannelEnum } from '../../graphql/enums';
import { DateTime } from '../../graphql/scalars';
import type { Customer } from '../customers/customer.entity';
import { CustomerConnection } from '../customers/customer.type';
import { type Audience, audienceSentence, conditionsOf, matching } from './audience';
import { AudienceSliceType, AudienceType, ConditionCountType, CustomerPageArgs } from './audience.type';
import { audienceBreakdown } from './audience-breakdown';
import { countOf } from './audience-count.loader';
import { audienceCustomers } from './audience-customers';

/** In the cost of a query: for each of these the engine looks at every customer. */
const DEAR = { cost: 100 } as const;

@Resolver(() => AudienceType)
export class AudienceResolver {
  @Extensions(DEAR)
  @FieldResolver(() => Int, { description: 'How many customers, exactly, now.' })
  count(@Root() { question }: Audience, @Ctx() context: Context): Promise<number> {
    return countOf(context).load(matching(question));
  }

  @Extensions(DEAR)
  @FieldResolver(() => Int, { description: 'How many of them may be contacted: less no consent, no address, suppressed.' })
  reachable(
    @Root() { question }: Audience,
    @Ctx() { services }: Context,
    @Arg('channel', () => ChannelEnum, { description: 'The channel.' }) channel: Channel,
  ): Promise<number> {
    return services.engine.reachable(question, channel);
  }

  @Extensions(DEAR)
  @FieldResolver(() => [ConditionCountType], { description: 'Every node of the filter, the outermost first.' })
  conditions(@Root() audience: Audience, @Ctx() context: Context): ConditionCountType[] {
    return conditionsOf(context, audience);
  }

  @FieldResolver(() => String, { description: 'Who is meant, in plain English.' })
  sentence(@Root() audience: Audience, @Ctx() context: Context): string {
    return audienceSentence(context, audience);
  }

  @Extensions(DEAR)
  @FieldResolver(() => CustomerConnection, { description: 'The customers themselves.' })
  customers(
    @Root() { question }: Audience,
    @Ctx() context: Context,
    @Args() args: CustomerPageArgs,
  ): Promise<Connection<Customer>> {
    return audienceCustomers(context, question, args);
  }

  @Extensions(DEAR)
  @FieldResolver(() => [AudienceSliceType], {
    description:
      'The audience by the values of an attribute, the largest part first; numbers by size, dates by month. Of lists each item is a part, and a customer counts in each.',
  })
  breakdown(
    @Root() { question }: Audience,
    @Ctx() { services }: Context,
    @Arg('by', () => String, { description: 'Key of an attribute of the catalog.' }) by: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many values; the rest are one part.' }) first:
      | number
      | null,
  ): Promise<Slice[]> {
    return audienceBreakdown(services.engine, question, by, first);
  }

  @FieldResolver(() => DateTime, { description: 'When it was asked: what relative dates count from.' })
  asOf(@Root() { question }: Audience): number {
    return question.now;
  }
}

@Resolver(() => ConditionCountType)
export class ConditionCountResolver {
  @FieldResolver(() => Int, { description: 'How many customers of the workspace match this node alone.' })
  count(@Root() { filter }: ConditionCountType, @Ctx() context: Context): Promise<number> {
    return countOf(context).load(filter);
  }
}
