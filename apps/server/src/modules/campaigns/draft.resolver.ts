import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { answer, type PayloadOf } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import { authorOf } from '../access/author';
import type { Campaign } from './campaign.entity';
import {
  CampaignPayload,
  CreateCampaignInput,
  DeleteCampaignInput,
  DeleteCampaignPayload,
  DuplicateCampaignInput,
  UpdateCampaignInput,
} from './campaign.input';
import { createCampaign } from './drafts/create-campaign';
import { deleteCampaign } from './drafts/delete-campaign';
import { duplicateCampaign } from './drafts/duplicate-campaign';
import { updateCampaign } from './drafts/update-campaign';

type Saved = Promise<PayloadOf<'campaign', Campaign>>;

@Resolver()
export class DraftResolver {
  @Permission('campaigns:write')
  @Mutation(() => CampaignPayload, { description: 'Saves a new draft.' })
  createCampaign(
    @Ctx() context: Context,
    @Arg('input', () => CreateCampaignInput, { description: 'The campaign.' }) input: CreateCampaignInput,
  ): Saved {
    return answer(context, 'campaign', () =>
      createCampaign(context.services, context.workspace, { ...input, editedBy: authorOf(context.principal) }),
    );
  }

  @Permission('campaigns:write')
  @Mutation(() => CampaignPayload, { description: 'Changes a draft, unless it was launched or changed meanwhile.' })
  updateCampaign(
    @Ctx() context: Context,
    @Arg('input', () => UpdateCampaignInput, { description: 'The changes.' }) input: UpdateCampaignInput,
  ): Saved {
    return answer(context, 'campaign', () =>
      updateCampaign(context.services, context.workspace, { ...input, editedBy: authorOf(context.principal) }),
    );
  }

  @Permission('campaigns:write')
  @Mutation(() => CampaignPayload, { description: 'Saves a draft with the content of another campaign.' })
  duplicateCampaign(
    @Ctx() context: Context,
    @Arg('input', () => DuplicateCampaignInput, { description: 'Which campaign.' }) input: DuplicateCampaignInput,
  ): Saved {
    return answer(context, 'campaign', () =>
      duplicateCampaign(context.services, context.workspace, { ...input, editedBy: authorOf(context.principal) }),
    );
  }

  @Permission('campaigns:write')
  @Mutation(() => DeleteCampaignPayload, { description: 'Deletes a draft. What was launched stays.' })
  deleteCampaign(
    @Ctx() context: Context,
    @Arg('input', () => DeleteCampaignInput, { description: 'Which campaign.' }) input: DeleteCampaignInput,
  ): Promise<PayloadOf<'deletedId', string>> {
    return answer(context, 'deletedId', () => deleteCampaign(context.services, context.workspace, input));
  }
}
