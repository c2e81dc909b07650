import { fromMinorUnits } from '@muster/filters';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { publicId } from '../../database/public-id';
import type { Context } from '../../graphql/context';
import { DateTime, Money } from '../../graphql/scalars';
import type { Order } from './order.entity';
import { linesOf } from './order.loader';
import { OrderLineType, OrderType } from './order.type';
import type { OrderLine } from './order-line.entity';

@Resolver(() => OrderType)
export class OrderResolver {
  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() order: Order): string {
    return publicId('ord', order.id);
  }

  @FieldResolver(() => DateTime, { description: 'When it was placed.' })
  placedAt(@Root() order: Order): number {
    return order.at;
  }

  @FieldResolver(() => Money, { description: 'What it came to; negative for a return.' })
  total(@Root() order: Order, @Ctx() { workspace }: Context): string {
    return fromMinorUnits(order.total, workspace.currency);
  }

  @FieldResolver(() => [OrderLineType], { description: 'Its products, as recorded.' })
  lines(@Root() order: Order, @Ctx() context: Context): Promise<OrderLine[]> {
    return linesOf(context).load(order.id);
  }
}

@Resolver(() => OrderLineType)
export class OrderLineResolver {
  @FieldResolver(() => [String], { description: 'Labels of the product.' })
  tags(@Root() line: OrderLine): string[] {
    return line.tags ?? [];
  }

  @FieldResolver(() => Money, { description: 'Of the whole line: quantity times price.' })
  amount(@Root() line: OrderLine, @Ctx() { workspace }: Context): string {
    return fromMinorUnits(line.amount, workspace.currency);
  }
}
