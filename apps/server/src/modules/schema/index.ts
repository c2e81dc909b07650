import { CustomFieldResolver, EventTypeResolver, LoyaltyProgramResolver, ObservedKeyResolver } from './schema.resolver';
import { SchemaMutationResolver } from './schema-mutation.resolver';

export const schemaResolvers = [
  CustomFieldResolver,
  EventTypeResolver,
  LoyaltyProgramResolver,
  ObservedKeyResolver,
  SchemaMutationResolver,
] as const;
