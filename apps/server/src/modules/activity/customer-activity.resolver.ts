import { fromMinorUnits } from '@muster/filters';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { DateTime, Money } from '../../graphql/scalars';
import type { Customer } from '../customers/customer.entity';
import { CustomerType } from '../customers/customer.type';
import { factsOf } from './customer-facts.loader';
import { customerOrders } from './customer-orders';
import type { Order } from './order.entity';
import { OrderConnection } from './order.type';

/** What a customer did, as fields of the customer. */
@Resolver(() => CustomerType)
export class CustomerActivityResolver {
  @FieldResolver(() => Int, { description: 'How often the customer visited.' })
  async visitCount(@Root() { id }: Customer, @Ctx() context: Context): Promise<number> {
    return (await factsOf(context).load(id)).visitCount ?? 0;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the customer visited last.' })
  async lastVisitAt(@Root() { id }: Customer, @Ctx() context: Context): Promise<number | null> {
    return (await factsOf(context).load(id)).lastVisitAt;
  }

  @FieldResolver(() => Int, { description: 'How many sales there were. Returns are no orders.' })
  async orderCount(@Root() { id }: Customer, @Ctx() context: Context): Promise<number> {
    return (await factsOf(context).load(id)).orderCount ?? 0;
  }

  @FieldResolver(() => Money, { description: 'What all sales came to, less returns.' })
  async totalSpend(@Root() { id }: Customer, @Ctx() context: Context): Promise<string> {
    return fromMinorUnits((await factsOf(context).load(id)).totalSpend ?? 0, context.workspace.currency);
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the first sale was.' })
  async firstOrderAt(@Root() { id }: Customer, @Ctx() context: Context): Promise<number | null> {
    return (await factsOf(context).load(id)).firstOrderAt;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the last sale was.' })
  async lastOrderAt(@Root() { id }: Customer, @Ctx() context: Context): Promise<number | null> {
    return (await factsOf(context).load(id)).lastOrderAt;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the last sale came to.' })
  async lastOrderTotal(@Root() { id }: Customer, @Ctx() context: Context): Promise<string | null> {
    const { lastOrderTotal } = await factsOf(context).load(id);
    return lastOrderTotal === null ? null : fromMinorUnits(lastOrderTotal, context.workspace.currency);
  }

  @FieldResolver(() => Int, { description: 'Points earned less points spent, over all programs.' })
  async pointsBalance(@Root() { id }: Customer, @Ctx() context: Context): Promise<number> {
    return (await factsOf(context).load(id)).pointsBalance ?? 0;
  }

  @FieldResolver(() => OrderConnection, { description: 'Sales and returns, newest first.' })
  orders(@Root() { id }: Customer, @Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<Order>> {
    return customerOrders(context, id, page);
  }
}
