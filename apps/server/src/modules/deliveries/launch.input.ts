import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('LaunchCampaignInput', { description: 'What to launch, and what the person who launches it has seen.' })
export class LaunchCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id: string;

  @Field(() => Int, { description: 'The version that was reviewed.' })
  expectedVersion: number;

  @Field(() => String, {
    description:
      'A word of your own for this launch: sent again with the same input it launches nothing and gives the same answer.',
  })
  idempotencyKey: string;

  @Field(() => String, { description: '`review.hash` as it was reviewed.' })
  reviewedHash: string;

  @Field(() => Int, { description: '`review.recipients` as it was reviewed.' })
  reviewedRecipients: number;

  @Field(() => Int, { description: '`review.matched` as it was reviewed.' })
  reviewedMatched: number;
}

@InputType('CancelCampaignInput', { description: 'Which campaign to stop.' })
export class CancelCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id: string;
}
