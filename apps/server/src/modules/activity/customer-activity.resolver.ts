import { fromMinorUnits } from '@muster/filters';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { DateTime, Money } from '../../graphql/scalars';
import type { Customer } from '../customers/customer.entity';
import { CustomerType } from '../customers/customer.type';
import { customerOrders } from './customer-orders';
import { factsOf } from './facts/customer-facts.loader';
import type { Order } from './order.entity';
import { OrderConnection } from './order.type';

/** Asked together, because who asks for one of them in a list asks for others too. */
const FACTS = [
  'visitCount',
  'lastVisitAt',
  'orderCount',
  'totalSpend',
  'firstOrderAt',
  'lastOrderAt',
  'lastOrderTotal',
  'pointsBalance',
] as const;

const numberFact = async (context: Context, { id }: Customer, key: (typeof FACTS)[number]): Promise<number | null> => {
  const value = (await factsOf(context, FACTS).load(id)).get(key);
  return typeof value === 'number' ? value : null;
};

const amountFact = async (context: Context, customer: Customer, key: (typeof FACTS)[number]): Promise<string | null> => {
  const minorUnits = await numberFact(context, customer, key);
  return minorUnits === null ? null : fromMinorUnits(minorUnits, context.workspace.currency);
};

/** What a customer did, as fields of the customer. */
@Resolver(() => CustomerType)
export class CustomerActivityResolver {
  @FieldResolver(() => Int, { description: 'How often the customer visited.' })
  visitCount(@Root() customer: Customer, @Ctx() context: Context): Promise<number | null> {
    return numberFact(context, customer, 'visitCount');
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the customer visited last.' })
  lastVisitAt(@Root() customer: Customer, @Ctx() context: Context): Promise<number | null> {
    return numberFact(context, customer, 'lastVisitAt');
  }

  @FieldResolver(() => Int, { description: 'How many sales there were. Returns are no orders.' })
  orderCount(@Root() customer: Customer, @Ctx() context: Context): Promise<number | null> {
    return numberFact(context, customer, 'orderCount');
  }

  @FieldResolver(() => Money, { description: 'What all sales came to, less returns.' })
  totalSpend(@Root() customer: Customer, @Ctx() context: Context): Promise<string | null> {
    return amountFact(context, customer, 'totalSpend');
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the first sale was.' })
  firstOrderAt(@Root() customer: Customer, @Ctx() context: Context): Promise<number | null> {
    return numberFact(context, customer, 'firstOrderAt');
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the last sale was.' })
  lastOrderAt(@Root() customer: Customer, @Ctx() context: Context): Promise<number | null> {
    return numberFact(context, customer, 'lastOrderAt');
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the last sale came to.' })
  lastOrderTotal(@Root() customer: Customer, @Ctx() context: Context): Promise<string | null> {
    return amountFact(context, customer, 'lastOrderTotal');
  }

  @FieldResolver(() => Int, { description: 'Points earned less points spent, over all programs.' })
  pointsBalance(@Root() customer: Customer, @Ctx() context: Context): Promise<number | null> {
    return numberFact(context, customer, 'pointsBalance');
  }

  @FieldResolver(() => OrderConnection, { description: 'Sales and returns, newest first.' })
  orders(@Root() { id }: Customer, @Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<Order>> {
    return customerOrders(context, id, page);
  }
}
