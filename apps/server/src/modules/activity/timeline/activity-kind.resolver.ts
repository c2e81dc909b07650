import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Permission } from '../../../graphql/permission';
import { type ActivityKind, activityKinds } from '../kinds';

@ObjectType('ActivityKind', {
  description: 'Something that customers do, get or hold: what a time line can be narrowed down to.',
})
export class ActivityKindType implements Pick<ActivityKind, 'kind' | 'label' | 'plural' | 'description'> {
  @Field(() => String, { description: 'As filters and `timeline(kinds)` name it: `redemption`.' })
  kind: string;

  @Field(() => String, { description: 'What people call one of them.' })
  label: string;

  @Field(() => String, { description: 'What people call several.' })
  plural: string;

  @Field(() => String, { description: 'What it is, in a sentence.' })
  description: string;
}

@Resolver()
export class ActivityKindResolver {
  @Permission('customers:read')
  @Query(() => [ActivityKindType], { description: 'Everything that customers can do, get or hold.' })
  activityKinds(): readonly ActivityKind[] {
    return activityKinds;
  }
}
