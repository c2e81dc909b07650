import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import type { Customer } from '../customers/customer.entity';
import { CustomerConnection } from '../customers/customer.type';
import { type Audience, audienceOf, parsedArgument } from './audience';
import { AudienceType, CustomerListArgs } from './audience.type';
import { customerList } from './customer-list';
import { FilterInput } from './filter.input';

@Resolver()
export class AudienceQueryResolver {
  @Permission('segments:read')
  @Query(() => AudienceType, { description: 'Who matches a filter that need not be saved.' })
  async audience(
    @Ctx() context: Context,
    @Arg('filter', () => FilterInput, { description: 'Who is meant.' }) filter: FilterInput,
    @Arg('exclude', () => FilterInput, { nullable: true, description: 'Who is taken out again.' }) exclude: FilterInput | null,
  ): Promise<Audience> {
    return audienceOf(context, {
      filter: await parsedArgument(context, 'filter', filter),
      exclude: exclude ? await parsedArgument(context, 'exclude', exclude) : undefined,
    });
  }

  @Permission('customers:read')
  @Query(() => CustomerConnection, { description: 'The customers of the workspace, or those of them who match.' })
  customers(@Ctx() context: Context, @Args() args: CustomerListArgs): Promise<Connection<Customer>> {
    return customerList(context, args);
  }
}
