import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FilterInput } from '../filter.input';
import { SegmentPayload } from '../segment.type';

@InputType('CreateStaticSegmentInput', {
  description:
    'A new segment that holds whoever is meant now, 20,000 customers at most, and never changes. Give `filter` or `customerIds`.',
})
export class CreateStaticSegmentInput {
  @Field(() => String, { description: 'What people will call it; 120 characters at most.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for; 500 characters at most.' })
  description?: string | null;

  @Field(() => FilterInput, { nullable: true, description: 'Everybody who matches now.' })
  filter?: FilterInput | null;

  @Field(() => [ID], { nullable: true, description: 'These customers; 1,000 at most.' })
  customerIds?: readonly string[] | null;
}

@InputType('CreateManualSegmentInput', { description: 'A new segment whose customers are picked by hand.' })
export class CreateManualSegmentInput {
  @Field(() => String, { description: 'What people will call it; 120 characters at most.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for; 500 characters at most.' })
  description?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Whom it begins with; 1,000 at most.' })
  customerIds?: readonly string[] | null;
}

@InputType('SegmentMembersInput', { description: 'Customers to put into a manual segment, or to take out of it.' })
export class SegmentMembersInput {
  @Field(() => ID, { description: 'The segment, a manual one.' })
  id: string;

  @Field(() => [ID], { description: 'The customers; 1,000 at most.' })
  customerIds: readonly string[];
}

@ObjectType('SegmentMembersPayload', {
  description: 'What became of the customers of a manual segment. The known ones are saved, whatever the others are.',
})
export class SegmentMembersPayload extends SegmentPayload {
  @Field(() => Int, { description: 'How many were put in or taken out; who was there, or was not, before is not counted.' })
  saved: number;
}
