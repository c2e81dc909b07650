import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { shownKey } from '../access/personal';
import type { Consent } from './consent.entity';
import { consentsOf } from './consent.loader';
import { ConsentConnection, ConsentType } from './consent.type';
import { consentHistory } from './consent-history';
import type { Customer } from './customer.entity';
import { CustomerType } from './customer.type';
import { aliasesOf } from './customer-alias.loader';

@Resolver(() => CustomerType)
export class ConsentResolver {
  @FieldResolver(() => [ConsentType], {
    description: 'The latest choice on each channel on which there was one, with its proof.',
  })
  consents(@Root() customer: Customer, @Ctx() context: Context): Promise<Consent[]> {
    return consentsOf(context).load(customer.id);
  }

  @FieldResolver(() => ConsentConnection, {
    description: 'Every choice that was ever recorded, the newest first; those of customers who were merged into this one too.',
  })
  consentHistory(@Root() customer: Customer, @Ctx() context: Context, @Args() args: PageArgs): Promise<Connection<Consent>> {
    return consentHistory(context, customer, args);
  }

  @FieldResolver(() => [String], {
    description: 'The keys of customers who were merged into this one. What is sent under them goes to this customer.',
  })
  async mergedKeys(@Root() customer: Customer, @Ctx() context: Context): Promise<string[]> {
    return (await aliasesOf(context).load(customer.id)).map(({ sourceId }) => shownKey(context, sourceId));
  }
}
