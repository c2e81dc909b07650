import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { authorOf } from '../access/author';
import { seesPersonal } from '../access/personal';
import type { Campaign } from '../campaigns/campaign.entity';
import { CampaignType } from '../campaigns/campaign.type';
import type { Review } from '../campaigns/frozen-campaign';
import type { Delivery } from './delivery.entity';
import { DeliveryConnection, DeliveryListArgs } from './delivery.type';
import { campaignProgress } from './report/campaign-progress';
import { deliveryList } from './report/delivery-list';
import type { CampaignProgress } from './report/progress';
import { CampaignProgressType, CampaignReviewType, MessagePreviewType } from './report.type';
import { type MessagePreview, previewCampaign } from './review/preview';
import { reviewCampaign } from './review/review-campaign';

const reviewOf = async (context: Context, campaign: Campaign): Promise<Review> =>
  campaign.frozen?.review ?? (await reviewCampaign(context, campaign)).review;

/** What sending adds to a campaign. */
@Resolver(() => CampaignType)
export class CampaignReportResolver {
  @FieldResolver(() => CampaignReviewType, {
    description: 'Of a draft: what a launch would do now. Afterwards: what was launched.',
  })
  review(@Root() campaign: Campaign, @Ctx() context: Context): Promise<Review> {
    return reviewOf(context, campaign);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether somebody else has to launch it: the workspace wants four eyes, and you edited it last.',
  })
  needsOtherLauncher(@Root() { editedBy }: Campaign, @Ctx() { workspace, principal }: Context): boolean {
    return workspace.fourEyes && editedBy !== null && editedBy === authorOf(principal);
  }

  @FieldResolver(() => CampaignProgressType, { description: 'How far it is.' })
  progress(@Root() campaign: Campaign, @Ctx() context: Context): Promise<CampaignProgress> {
    return campaignProgress(context, campaign);
  }

  @FieldResolver(() => DeliveryConnection, { description: 'What became of everybody who matched at the launch.' })
  deliveries(@Root() campaign: Campaign, @Ctx() context: Context, @Args() args: DeliveryListArgs): Promise<Connection<Delivery>> {
    return deliveryList(context, campaign, args);
  }

  @FieldResolver(() => MessagePreviewType, { description: 'The message as a customer sees it.' })
  preview(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Arg('customerId', () => ID, { nullable: true, description: 'Which customer; left out, the first recipient.' })
    customerId: string | null | undefined,
  ): Promise<MessagePreview> {
    const { services, workspace, now, signal } = context;
    const hidesPersonal = !seesPersonal(context);
    return previewCampaign({ services, workspace, now, signal, hidesPersonal }, campaign, customerId);
  }
}
