import { CustomerResolver } from './customer.resolver';
import { UpsertCustomersResolver } from './upsert-customers.resolver';

export const customerResolvers = [CustomerResolver, UpsertCustomersResolver] as const;
