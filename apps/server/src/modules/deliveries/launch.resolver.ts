import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { answer, type PayloadOf } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import { authorOf } from '../access/author';
import type { Campaign } from '../campaigns/campaign.entity';
import { CampaignPayload } from '../campaigns/campaign.input';
import { cancelCampaign } from './launch/cancel-campaign';
import { launchCampaign } from './launch/launch-campaign';
import { CancelCampaignInput, LaunchCampaignInput } from './launch.input';

type Saved = Promise<PayloadOf<'campaign', Campaign>>;

@Resolver()
export class LaunchResolver {
  @Permission('campaigns:launch')
  @Mutation(() => CampaignPayload, { description: 'Sends a draft to exactly the audience that was reviewed, or refuses.' })
  launchCampaign(
    @Ctx() context: Context,
    @Arg('input', () => LaunchCampaignInput, { description: 'What was reviewed.' }) input: LaunchCampaignInput,
  ): Saved {
    return answer(context, 'campaign', () =>
      launchCampaign(context.services, context.workspace, input, { launchedBy: authorOf(context.principal) }),
    );
  }

  @Permission('campaigns:launch')
  @Mutation(() => CampaignPayload, {
    description: 'Stops a campaign: no message starts after this. Those that had started still end.',
  })
  cancelCampaign(
    @Ctx() context: Context,
    @Arg('input', () => CancelCampaignInput, { description: 'Which campaign.' }) input: CancelCampaignInput,
  ): Saved {
    return answer(context, 'campaign', () => cancelCampaign(context.services, context.workspace, input));
  }
}
