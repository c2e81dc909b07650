import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import type { Customer } from '../customers/customer.entity';
import { CustomerType } from '../customers/customer.type';
import { customerDeliveries } from './customer-deliveries';
import type { Delivery } from './delivery.entity';
import { DeliveryConnection } from './delivery.type';

/** What sending adds to a customer. */
@Resolver(() => CustomerType)
export class CustomerDeliveriesResolver {
  @FieldResolver(() => DeliveryConnection, {
    description: 'What became of every message of our campaigns to this customer, the newest first.',
  })
  deliveries(@Root() customer: Customer, @Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<Delivery>> {
    return customerDeliveries(context, customer, page);
  }
}
