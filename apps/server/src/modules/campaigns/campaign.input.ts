import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../audience/engine';
import { ChannelEnum } from '../../graphql/enums';
import { Payload } from '../../graphql/payload';
import { CampaignType } from './campaign.type';

const TEXTS = {
  name: 'What people here call it; 120 characters at most.',
  senderName: 'The name that it comes from; 120 characters at most.',
  senderAddress: 'The address that it comes from.',
  subject: 'The subject, with merge fields; 250 characters at most.',
  html: 'The HTML part, with merge fields; 200,000 characters at most.',
  text: 'The plain text part, with merge fields; empty makes it from the HTML. 100,000 characters at most.',
} as const;

@InputType('CreateCampaignInput', { description: 'A new campaign.' })
export class CreateCampaignInput {
  @Field(() => String, { description: TEXTS.name })
  name: string;

  @Field(() => ChannelEnum, { nullable: true, defaultValue: 'EMAIL', description: 'How it reaches people.' })
  channel?: Channel | null;

  @Field(() => String, { nullable: true, description: `${TEXTS.senderName} Left out: the workspace's.` })
  senderName?: string | null;

  @Field(() => String, { nullable: true, description: `${TEXTS.senderAddress} Left out: the workspace's.` })
  senderAddress?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.subject })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.html })
  html?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.text })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'The segment it is for.' })
  segmentId?: string | null;
}

@InputType('UpdateCampaignInput', { description: 'Changes of a draft. What is left out is kept.' })
export class UpdateCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id: string;

  @Field(() => Int, {
    description: 'The version that the changes started from. When it is no longer the current one, nothing is saved.',
  })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: TEXTS.name })
  name?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.senderName })
  senderName?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.senderAddress })
  senderAddress?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.subject })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.html })
  html?: string | null;

  @Field(() => String, { nullable: true, description: TEXTS.text })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'The segment it is for; null takes it away.' })
  segmentId?: string | null;
}

@InputType('DuplicateCampaignInput', { description: 'Which campaign to copy.' })
export class DuplicateCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id: string;
}

@InputType('DeleteCampaignInput', { description: 'Which draft to delete.' })
export class DeleteCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was looked at. When it is no longer the current one, nothing is deleted.',
  })
  expectedVersion?: number | null;
}

@ObjectType('CampaignPayload', { description: 'What became of a campaign.' })
export class CampaignPayload extends Payload {
  @Field(() => CampaignType, { nullable: true, description: 'The campaign as it is now; null when it was refused.' })
  campaign: CampaignType | null;
}

@ObjectType('DeleteCampaignPayload', { description: 'Whether a draft was deleted.' })
export class DeleteCampaignPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id that no longer leads anywhere; null when it was refused.' })
  deletedId: string | null;
}
