import { CustomerActivityResolver } from './customer-activity.resolver';
import { OrderLineResolver, OrderResolver } from './order.resolver';
import { RecordResolver } from './record.resolver';

export const activityResolvers = [CustomerActivityResolver, OrderResolver, OrderLineResolver, RecordResolver] as const;
