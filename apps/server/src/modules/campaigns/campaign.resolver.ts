import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import type { Segment } from '../segments/segment.entity';
import { segmentById } from '../segments/segment.loader';
import { SegmentType } from '../segments/segment.type';
import type { Campaign } from './campaign.entity';
import { campaignById, campaignIdOf, campaignRowId } from './campaign.loader';
import { CampaignConnection, CampaignListArgs, CampaignType, MergeFieldType } from './campaign.type';
import { campaignList } from './campaign-list';
import { MERGE_FIELDS, type MergeField } from './design/merge-fields';

const findCampaign = async (context: Context, id: string): Promise<Campaign | null> => {
  const rowId = campaignRowId(id);
  return rowId === undefined ? null : ((await campaignById(context).load(rowId)) ?? null);
};

const segmentOf = async (context: Context, { segmentId }: Campaign): Promise<Segment | null> =>
  segmentId === null ? null : ((await segmentById(context).load(segmentId)) ?? null);

@Resolver(() => CampaignType)
export class CampaignResolver {
  @Permission('campaigns:read')
  @Query(() => CampaignType, { nullable: true, description: 'One campaign, or null when there is none.' })
  campaign(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Campaign | null> {
    return findCampaign(context, id);
  }

  @Permission('campaigns:read')
  @Query(() => CampaignConnection, { description: 'The campaigns of the workspace.' })
  campaigns(@Ctx() context: Context, @Args() args: CampaignListArgs): Promise<Connection<Campaign>> {
    return campaignList(context, args);
  }

  @Permission('campaigns:read')
  @Query(() => [MergeFieldType], { description: 'What a design can be filled in with, written as `{{ customer.firstName }}`.' })
  mergeFields(): readonly MergeField[] {
    return MERGE_FIELDS;
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() campaign: Campaign): string {
    return campaignIdOf(campaign);
  }

  @FieldResolver(() => SegmentType, {
    nullable: true,
    description: 'The segment it is for, as it is now; null when there is none any more.',
  })
  segment(@Root() campaign: Campaign, @Ctx() context: Context): Promise<Segment | null> {
    return segmentOf(context, campaign);
  }
}
