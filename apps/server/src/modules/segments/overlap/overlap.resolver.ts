import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import { Permission } from '../../../graphql/permission';
import { OverlapType } from './overlap.type';
import { overlapOfSegments } from './overlap-of-segments';

@Resolver()
export class OverlapResolver {
  @Extensions({ cost: 100 })
  @Permission('segments:read')
  @Query(() => OverlapType, { description: 'How segments overlap: who is in which of them, counted for every combination.' })
  overlap(
    @Ctx() context: Context,
    @Arg('segments', () => [ID], { description: 'From 2 to 5 different ones.' }) segments: string[],
  ): Promise<OverlapType> {
    return overlapOfSegments(context, segments);
  }
}
