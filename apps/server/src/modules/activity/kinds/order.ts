import { OrderKindEnum } from '../../../graphql/enums';
import { Order } from '../order.entity';
import type { ActivityKind } from './activity-kind';

/** Orders have a parser of their own because of their lines; all else that is said of a kind is said here. */
export const orders: ActivityKind<Order> = {
  kind: 'order',
  list: 'orders',
  mutation: 'recordOrders',
  inputName: 'OrderInput',
  label: 'Order',
  plural: 'Orders',
  description: 'Something that a customer bought or brought back.',
  entity: Order,
  time: { key: 'placedAt', label: 'Placed at', help: 'When it was placed.', knownAs: ['order date', 'invoice date', 'date'] },
  fields: [
    { key: 'kind', label: 'Kind', help: 'Left out means SALE.', type: 'choice', choices: OrderKindEnum, fallback: 'SALE' },
    { key: 'total', label: 'Total', help: 'What it came to, negative for a return.', type: 'money' },
    { key: 'offerCode', label: 'Offer code', help: 'The offer code that was used.', type: 'text', longest: 100 },
  ],
  title: ({ kind, total }, { money }) => (kind === 'RETURN' ? `Returned ${money(-total)}` : `Ordered for ${money(total)}`),
};
