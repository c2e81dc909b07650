import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { answer, type PayloadOf } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import { createSegment } from './create-segment';
import { deleteSegment } from './delete-segment';
import { duplicateSegment } from './duplicate-segment';
import type { Segment } from './segment.entity';
import {
  CreateSegmentInput,
  DeleteSegmentInput,
  DeleteSegmentPayload,
  DuplicateSegmentInput,
  SegmentPayload,
  UpdateSegmentInput,
} from './segment.type';
import { updateSegment } from './update-segment';

type Saved = Promise<PayloadOf<'segment', Segment>>;

@Resolver()
export class SegmentMutationResolver {
  @Permission('segments:write')
  @Mutation(() => SegmentPayload, { description: 'Saves a new segment.' })
  createSegment(
    @Ctx() context: Context,
    @Arg('input', () => CreateSegmentInput, { description: 'The segment.' }) input: CreateSegmentInput,
  ): Saved {
    return answer(context, 'segment', () => createSegment(context.services, context.workspace, input));
  }

  @Permission('segments:write')
  @Mutation(() => SegmentPayload, { description: 'Changes a segment, unless somebody else changed it meanwhile.' })
  updateSegment(
    @Ctx() context: Context,
    @Arg('input', () => UpdateSegmentInput, { description: 'The changes.' }) input: UpdateSegmentInput,
  ): Saved {
    return answer(context, 'segment', () => updateSegment(context.services, context.workspace, input));
  }

  @Permission('segments:write')
  @Mutation(() => SegmentPayload, {
    description:
      'Saves a copy of a segment under a name of its own. The copy of a static one is manual: two of the same never differ.',
  })
  duplicateSegment(
    @Ctx() context: Context,
    @Arg('input', () => DuplicateSegmentInput, { description: 'Which segment.' }) input: DuplicateSegmentInput,
  ): Saved {
    return answer(context, 'segment', () => duplicateSegment(context.services, context.workspace, input));
  }

  @Permission('segments:write')
  @Mutation(() => DeleteSegmentPayload, {
    description: 'Deletes a segment that no other one refers to. Campaigns that were sent stay as they are.',
  })
  deleteSegment(
    @Ctx() context: Context,
    @Arg('input', () => DeleteSegmentInput, { description: 'Which segment.' }) input: DeleteSegmentInput,
  ): Promise<PayloadOf<'deletedId', string>> {
    return answer(context, 'deletedId', () => deleteSegment(context.services, context.workspace, input));
  }
}
