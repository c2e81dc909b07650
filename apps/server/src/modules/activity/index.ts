import { RecordKindsResolver } from './bulk/record-kinds.resolver';
import { RecordOneResolver } from './bulk/record-one.resolver';
import { RecordOrdersResolver } from './bulk/record-orders.resolver';
import { CustomerActivityResolver } from './customer-activity.resolver';
import { CustomerFactResolver } from './facts/customer-fact.resolver';
import { OrderLineResolver, OrderResolver } from './order.resolver';
import { ActivityKindResolver } from './timeline/activity-kind.resolver';
import { TimelineResolver } from './timeline/timeline.resolver';

export const activityResolvers = [
  CustomerActivityResolver,
  CustomerFactResolver,
  TimelineResolver,
  ActivityKindResolver,
  OrderResolver,
  OrderLineResolver,
  RecordKindsResolver,
  RecordOrdersResolver,
  RecordOneResolver,
] as const;
