import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { publicId } from '../../database/public-id';
import type { Context } from '../../graphql/context';
import type { Campaign } from '../campaigns/campaign.entity';
import { campaignById } from '../campaigns/campaign.loader';
import { CampaignType } from '../campaigns/campaign.type';
import type { Customer } from '../customers/customer.entity';
import { customerById } from '../customers/customer.loader';
import { CustomerType } from '../customers/customer.type';
import type { Delivery } from './delivery.entity';
import { DeliveryType } from './delivery.type';
import { reasonLabel } from './reasons';

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() delivery: Delivery): string {
    return publicId('dlv', delivery.id);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Whose it is; null when the customer was deleted.' })
  async customer(@Root() delivery: Delivery, @Ctx() context: Context): Promise<Customer | null> {
    return (await customerById(context).load(delivery.customerId)) ?? null;
  }

  @FieldResolver(() => CampaignType, {
    nullable: true,
    description: 'The campaign that it belongs to; null when that was deleted.',
  })
  async campaign(@Root() delivery: Delivery, @Ctx() context: Context): Promise<Campaign | null> {
    return (await campaignById(context).load(delivery.campaignId)) ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why, for people.' })
  reasonLabel(@Root() { reason }: Delivery): string | null {
    return reason === null ? null : reasonLabel(reason);
  }
}
