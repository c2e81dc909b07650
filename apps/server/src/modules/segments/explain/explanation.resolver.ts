import { Arg, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import type { Given } from '../../customers/find-customer';
import type { Audience } from '../audience';
import { AudienceType } from '../audience.type';
import type { Segment } from '../segment.entity';
import { SegmentType } from '../segment.type';
import { explainCustomer } from './explain-customer';
import { ExplanationType } from './explanation.type';
import { isMember } from './is-member';

@Resolver(() => AudienceType)
export class ExplanationResolver {
  @Extensions({ cost: 100 })
  @FieldResolver(() => ExplanationType, {
    description:
      'Why a customer matches or does not: each node of the filter with what it rests on. What is excluded stands beside the filter as `not`.',
  })
  explain(
    @Root() audience: Audience,
    @Ctx() context: Context,
    @Arg('customer', () => ID, { nullable: true, description: 'The id that Muster gave.' }) id: Given,
    @Arg('sourceId', () => String, { nullable: true, description: "The caller's own key, instead." }) sourceId: Given,
  ): Promise<ExplanationType> {
    return explainCustomer(context, audience, { id, sourceId });
  }
}

@Resolver(() => SegmentType)
export class MembershipResolver {
  /** A few rows, found by index. */
  @Extensions({ cost: 10 })
  @FieldResolver(() => Boolean, {
    description: 'Whether one customer is in it now. Quick enough to ask while somebody waits at a till.',
  })
  isMember(
    @Root() segment: Segment,
    @Ctx() context: Context,
    @Arg('customer', () => ID, { nullable: true, description: 'The id that Muster gave.' }) id: Given,
    @Arg('sourceId', () => String, { nullable: true, description: "The caller's own key, instead." }) sourceId: Given,
  ): Promise<boolean> {
    return isMember(context, segment, { id, sourceId });
  }
}
