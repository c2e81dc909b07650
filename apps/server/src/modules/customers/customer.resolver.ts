import { countryName } from '@muster/filters';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../database/public-id';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import { JSONObject } from '../../graphql/scalars';
import { seesPersonal, shownKey } from '../access/personal';
import type { Customer } from './customer.entity';
import { CustomerType } from './customer.type';
import { findCustomer, type Given } from './find-customer';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Permission('customers:read')
  @Query(() => CustomerType, {
    nullable: true,
    description: 'One customer, or null when there is none. Name it in exactly one way.',
  })
  customer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The id that Muster gave.' }) id: Given,
    @Arg('sourceId', () => String, { nullable: true, description: "The caller's own key." }) sourceId: Given,
  ): Promise<Customer | null> {
    return findCustomer(context, { id, sourceId });
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() customer: Customer): string {
    return publicId('cus', customer.id);
  }

  @FieldResolver(() => String, {
    description: 'What to call the customer: the name, otherwise the email address, otherwise `sourceId`.',
  })
  displayName(@Root() { name, email, sourceId }: Customer, @Ctx() context: Context): string {
    return name ?? (seesPersonal(context) ? email : null) ?? shownKey(context, sourceId);
  }

  @FieldResolver(() => String, { description: "The caller's own key, unique in the workspace." })
  sourceId(@Root() { sourceId }: Customer, @Ctx() context: Context): string {
    return shownKey(context, sourceId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of the country.' })
  countryName(@Root() { country }: Customer): string | null {
    return country === null ? null : countryName(country);
  }

  @FieldResolver(() => [String], { description: 'Likings: vegan, vegetarian …' })
  preferences(@Root() { preferences }: Customer): string[] {
    return preferences ?? [];
  }

  @FieldResolver(() => [String], { description: 'Areas: cat owner, dog owner …' })
  areas(@Root() { areas }: Customer): string[] {
    return areas ?? [];
  }

  @FieldResolver(() => JSONObject, {
    description: 'Custom fields by their keys, whether the workspace has described them or not.',
  })
  attributes(@Root() { attributes }: Customer): Record<string, unknown> {
    return attributes ?? {};
  }
}
