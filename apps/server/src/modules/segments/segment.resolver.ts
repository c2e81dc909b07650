import { type Filter, nodes } from '@muster/filters';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import { type Audience, audienceOf } from './audience';
import { AudienceType } from './audience.type';
import { campaignCountOf } from './campaign-count.loader';
import type { Segment } from './segment.entity';
import { segmentById, segmentIdOf, segmentRowId } from './segment.loader';
import { SegmentConnection, SegmentListArgs, SegmentType } from './segment.type';
import { segmentList } from './segment-list';

const findSegment = async (context: Context, id: string): Promise<Segment | null> => {
  const rowId = segmentRowId(id);
  return rowId === undefined ? null : ((await segmentById(context).load(rowId)) ?? null);
};

const isCondition = (filter: Filter): boolean => !('all' in filter || 'any' in filter || 'not' in filter);

@Resolver(() => SegmentType)
export class SegmentResolver {
  @Permission('segments:read')
  @Query(() => SegmentType, { nullable: true, description: 'One segment, or null when there is none.' })
  segment(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Segment | null> {
    return findSegment(context, id);
  }

  @Permission('segments:read')
  @Query(() => SegmentConnection, { description: 'The segments of the workspace.' })
  segments(@Ctx() context: Context, @Args() args: SegmentListArgs): Promise<Connection<Segment>> {
    return segmentList(context, args);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() segment: Segment): string {
    return segmentIdOf(segment);
  }

  @FieldResolver(() => Int, {
    description: 'How many conditions its filter has; groups are not counted. None where customers are listed.',
  })
  conditionCount(@Root() segment: Segment): number {
    return segment.kind === 'DYNAMIC' ? nodes(segment.filter).filter(({ filter }) => isCondition(filter)).length : 0;
  }

  @FieldResolver(() => Int, { description: 'How many campaigns are for it.' })
  campaignCount(@Root() segment: Segment, @Ctx() context: Context): Promise<number> {
    return campaignCountOf(context).load(segment.id);
  }

  @FieldResolver(() => AudienceType, {
    nullable: true,
    description: 'Who is in it now; null, with an error that says why, when its filter cannot be asked any more.',
  })
  audience(@Root() segment: Segment, @Ctx() context: Context): Promise<Audience> {
    return audienceOf(context, { filter: segment.filter });
  }
}
