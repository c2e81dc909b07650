import { Field, Float, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../graphql/enums';
import { Permission } from '../../graphql/permission';
import type { CampaignCheck, CheckLevel, ReasonCount, Review } from '../campaigns/frozen-campaign';
import { CustomerType } from '../customers/customer.type';
import { DeliveryStatusEnum } from './delivery.type';
import type { DeliveryStatus } from './delivery-state';
import type { CampaignProgress, StatusCount } from './report/progress';
import type { MessagePreview } from './review/preview';

export const CheckLevelEnum = describedEnum<CheckLevel>('CheckLevel', 'Whether something stands in the way of a launch.', {
  OK: 'In order.',
  WARNING: 'Worth a second look; the launch is possible.',
  BLOCKER: 'The launch is refused until it is mended.',
});

@ObjectType('ReasonCount', { description: 'How many have one cause.' })
export class ReasonCountType implements ReasonCount {
  @Field(() => String, { description: 'The cause as a word for programs.' })
  reason: string;

  @Field(() => String, { description: 'The cause for people, with what to do where something can be done.' })
  label: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType('CampaignCheck', { description: 'One thing that was looked at before the launch.' })
export class CampaignCheckType implements CampaignCheck {
  @Field(() => CheckLevelEnum, { description: 'Whether it stands in the way.' })
  level: CheckLevel;

  @Field(() => String, { description: 'What was found.' })
  message: string;
}

@ObjectType('CampaignReview', { description: 'What a launch does. Of a draft as it is now; afterwards as it was launched.' })
export class CampaignReviewType implements Review {
  @Field(() => String, { description: 'One sentence of what happens.' })
  sentence: string;

  @Field(() => String, { description: 'Who is meant, in words.' })
  audienceSentence: string;

  @Field(() => Int, { description: 'Customers who match.' })
  matched: number;

  @Field(() => [ReasonCountType], {
    description: 'Those who match and get no message, by reason. Each is counted once, by the first reason that applies.',
  })
  excluded: readonly ReasonCount[];

  @Field(() => Int, { description: 'Messages: those who match less those who are excluded.' })
  recipients: number;

  @Field(() => String, {
    description: 'Stands for filter, design and sender. A launch sends it back, so that what was reviewed is what goes out.',
  })
  hash: string;

  @Field(() => [CampaignCheckType], { description: 'What was looked at, blockers first.' })
  checks: readonly CampaignCheck[];
}

@ObjectType('StatusCount', { description: 'How many deliveries are in one state.' })
export class StatusCountType implements StatusCount {
  @Field(() => DeliveryStatusEnum, { description: 'The state.' })
  status: DeliveryStatus;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType('CampaignProgress', { description: 'How far a campaign is.' })
export class CampaignProgressType implements Pick<CampaignProgress, 'matched' | 'buckets' | 'reasons' | 'conserved' | 'errors'> {
  @Field(() => Int, { description: 'Customers who matched at the launch.' })
  matched: number;

  @Field(() => [StatusCountType], { description: 'They all, by state; states without any are left out.' })
  buckets: StatusCount[];

  @Field(() => [ReasonCountType], { description: 'Why people got no message.' })
  reasons: ReasonCount[];

  @Field(() => Boolean, { description: 'Whether the states add up to those who matched. They always do.' })
  conserved: boolean;

  @Field(() => Float, { description: 'Messages a second: over the last ten seconds, or, when it is over, on average.' })
  sentPerSecond: number;

  @Field(() => Int, { nullable: true, description: 'Until everything is sent at this rate; null when nothing is being sent.' })
  secondsLeft: number | null;

  @Field(() => [ReasonCountType], { description: 'What went wrong, by cause, with what to do.' })
  errors: ReasonCount[];
}

@Permission('campaigns:read', 'customers:read')
@ObjectType('MessagePreview', { description: 'A message as one customer would see it.' })
export class MessagePreviewType implements Pick<MessagePreview, 'subject' | 'html' | 'text' | 'from'> {
  @Field(() => CustomerType, {
    nullable: true,
    description: 'The customer; null when there is none and the fields show examples.',
  })
  customer: CustomerType | null;

  @Field(() => String, { description: 'The subject, filled in.' })
  subject: string;

  @Field(() => String, { description: 'The HTML part, filled in; empty when there is none. Show it in a sandboxed frame only.' })
  html: string;

  @Field(() => String, { description: 'The plain text part, filled in.' })
  text: string;

  @Field(() => String, { description: 'Who it comes from: `Harbour Coffee <hello@example.com>`.' })
  from: string;
}
