import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import type { Segment } from '../segment.entity';
import { SegmentPayload } from '../segment.type';
import { answerMembers } from './answer-members';
import { addToSegment, removeFromSegment } from './change-members';
import { createManualSegment } from './create-manual-segment';
import { createStaticSegment } from './create-static-segment';
import {
  CreateManualSegmentInput,
  CreateStaticSegmentInput,
  SegmentMembersInput,
  SegmentMembersPayload,
} from './listed-segment.type';

type Saved = Promise<PayloadOf<'segment', Segment>>;

@Resolver()
export class ListedSegmentResolver {
  @Permission('segments:write')
  @Mutation(() => SegmentPayload, { description: 'Freezes who matches now, or a selection, as a segment.' })
  createStaticSegment(
    @Ctx() context: Context,
    @Arg('input', () => CreateStaticSegmentInput, { description: 'The segment.' }) input: CreateStaticSegmentInput,
  ): Saved {
    return answer(context, 'segment', () => createStaticSegment(context.services, context.workspace, input));
  }

  @Permission('segments:write')
  @Mutation(() => SegmentPayload, { description: 'Saves a new segment whose customers are picked by hand.' })
  createManualSegment(
    @Ctx() context: Context,
    @Arg('input', () => CreateManualSegmentInput, { description: 'The segment.' }) input: CreateManualSegmentInput,
  ): Saved {
    return answer(context, 'segment', () => createManualSegment(context.services, context.workspace, input));
  }

  @Permission('segments:write')
  @Mutation(() => SegmentMembersPayload, { description: 'Puts customers into a manual segment.' })
  addToSegment(
    @Ctx() context: Context,
    @Arg('input', () => SegmentMembersInput, { description: 'Which customers.' }) input: SegmentMembersInput,
  ): Promise<object> {
    return answerMembers(context, () => addToSegment(context.services, context.workspace, input));
  }

  @Permission('segments:write')
  @Mutation(() => SegmentMembersPayload, { description: 'Takes customers out of a manual segment.' })
  removeFromSegment(
    @Ctx() context: Context,
    @Arg('input', () => SegmentMembersInput, { description: 'Which customers.' }) input: SegmentMembersInput,
  ): Promise<object> {
    return answerMembers(context, () => removeFromSegment(context.services, context.workspace, input));
  }
}
