import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import type { Customer } from '../../customers/customer.entity';
import { CustomerType } from '../../customers/customer.type';
import { CustomerFactType } from './customer-fact.type';
import { customerFacts } from './customer-facts';

@Resolver(() => CustomerType)
export class CustomerFactResolver {
  @FieldResolver(() => [CustomerFactType], {
    description: 'What filters can ask about any customer, in the order of the catalog, with what it is now.',
  })
  facts(@Root() customer: Customer, @Ctx() context: Context): Promise<CustomerFactType[]> {
    return customerFacts(context, customer);
  }
}
