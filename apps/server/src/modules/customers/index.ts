import { ConsentResolver } from './consent.resolver';
import { CustomerResolver } from './customer.resolver';
import { UpsertCustomersResolver } from './upsert-customers.resolver';

export const customerResolvers = [CustomerResolver, ConsentResolver, UpsertCustomersResolver] as const;
