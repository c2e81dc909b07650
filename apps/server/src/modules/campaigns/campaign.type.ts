import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../audience/engine';
import { connectionType, PageArgs } from '../../graphql/connection';
import { ChannelEnum, describedEnum } from '../../graphql/enums';
import { Permission } from '../../graphql/permission';
import { DateTime } from '../../graphql/scalars';
import type { Campaign } from './campaign.entity';
import type { CampaignOrder } from './campaign-list';
import type { CampaignStatus } from './campaign-status';

export const CampaignStatusEnum = describedEnum<CampaignStatus>('CampaignStatus', 'How far a campaign is.', {
  DRAFT: 'Being written; nothing is sent.',
  BUILDING: 'Launched; its deliveries are being written.',
  SENDING: 'Its messages are going out.',
  DONE: 'Every message has reached its final state.',
  CANCELLED: 'Stopped by a person; `finishedAt` is empty while messages that had been started are still on their way.',
});

export const CampaignOrderEnum = describedEnum<CampaignOrder>('CampaignOrder', 'How campaigns are ordered.', {
  NEWEST: 'The newest first.',
  NAME: 'By name, from A to Z.',
});

type Shown =
  | 'name'
  | 'channel'
  | 'status'
  | 'version'
  | 'senderName'
  | 'senderAddress'
  | 'subject'
  | 'html'
  | 'text'
  | 'createdAt'
  | 'updatedAt'
  | 'launchedAt'
  | 'finishedAt';

@Permission('campaigns:read')
@ObjectType('Campaign', { description: 'A message and the segment it is for.' })
export class CampaignType implements Pick<Campaign, Shown> {
  @Field(() => String, { description: 'What people here call it; nobody else sees it.' })
  name: string;

  @Field(() => ChannelEnum, { description: 'How it reaches people.' })
  channel: Channel;

  @Field(() => CampaignStatusEnum, { description: 'How far it is.' })
  status: CampaignStatus;

  @Field(() => Int, { description: 'Goes up with every save; a save or launch names the version it started from.' })
  version: number;

  @Field(() => String, { description: 'The name that it comes from.' })
  senderName: string;

  @Field(() => String, { description: 'The address that it comes from.' })
  senderAddress: string;

  @Field(() => String, { description: 'The subject, with merge fields as they were written.' })
  subject: string;

  @Field(() => String, { description: 'The HTML part, with merge fields as they were written.' })
  html: string;

  @Field(() => String, { description: 'The plain text part, with merge fields; empty when it is made from the HTML.' })
  text: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: number;

  @Field(() => DateTime, { description: 'When its draft was saved last.' })
  updatedAt: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was launched.' })
  launchedAt: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last message reached its final state.' })
  finishedAt: number | null;
}

export const CampaignConnection = connectionType(() => CampaignType, 'Campaign', 'campaigns');

@ArgsType()
export class CampaignListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of the name.' })
  search?: string | null;

  @Field(() => CampaignOrderEnum, { nullable: true, defaultValue: 'NEWEST', description: 'How to order them.' })
  orderBy?: CampaignOrder | null;
}

@ObjectType('MergeField', { description: 'A place in a design that is filled in for each customer.' })
export class MergeFieldType {
  @Field(() => String, { description: 'What to write between double braces: `customer.firstName`.' })
  key: string;

  @Field(() => String, { description: 'What to call it.' })
  label: string;

  @Field(() => String, { description: 'What it may look like.' })
  example: string;
}
