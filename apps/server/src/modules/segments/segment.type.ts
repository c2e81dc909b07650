import type { Filter } from '@muster/filters';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../graphql/connection';
import { describedEnum } from '../../graphql/enums';
import { Payload } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import { DateTime, FilterTree } from '../../graphql/scalars';
import { FilterInput } from './filter.input';
import type { Segment } from './segment.entity';

export type SegmentOrder = 'NAME' | 'NEWEST';

export const SegmentKindEnum = describedEnum('SegmentKind', 'How the members of a segment come about.', {
  DYNAMIC: 'Whoever matches the filter now.',
  STATIC: 'Whoever matched when it was made.',
  MANUAL: 'Picked by hand.',
});

export const SegmentOrderEnum = describedEnum<SegmentOrder>('SegmentOrder', 'How segments are ordered.', {
  NAME: 'By name, from A to Z.',
  NEWEST: 'The newest first.',
});

@Permission('segments:read')
@ObjectType('Segment', { description: 'A saved definition of an audience.' })
export class SegmentType
  implements Pick<Segment, 'name' | 'description' | 'kind' | 'filter' | 'version' | 'createdAt' | 'updatedAt'>
{
  @Field(() => String, { description: 'What people call it; names may repeat.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description: string | null;

  @Field(() => SegmentKindEnum, { description: 'How its members come about.' })
  kind: string;

  @Field(() => FilterTree, {
    description: 'Who is meant, in the shape of `FilterInput`. Where customers are listed, a reference to the segment itself.',
  })
  filter: Filter;

  @Field(() => Int, { description: 'Goes up with every edit; an edit names the version it started from.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: number;

  @Field(() => DateTime, { description: 'When it was edited last.' })
  updatedAt: number;
}

export const SegmentConnection = connectionType(() => SegmentType, 'Segment', 'segments');

@ArgsType()
export class SegmentListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of the name.' })
  search?: string | null;

  @Field(() => SegmentKindEnum, { nullable: true, description: 'Only segments of this kind.' })
  kind?: string | null;

  @Field(() => SegmentOrderEnum, { nullable: true, defaultValue: 'NEWEST', description: 'How to order them.' })
  orderBy?: SegmentOrder | null;
}

@InputType('CreateSegmentInput', { description: 'A new segment.' })
export class CreateSegmentInput {
  @Field(() => String, { description: 'What people will call it; 120 characters at most.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for; 500 characters at most.' })
  description?: string | null;

  @Field(() => FilterInput, { description: 'Who is meant.' })
  filter: FilterInput;
}

@InputType('UpdateSegmentInput', { description: 'Changes of a segment. What is left out is kept.' })
export class UpdateSegmentInput {
  @Field(() => ID, { description: 'The segment.' })
  id: string;

  @Field(() => Int, {
    description: 'The version that the changes started from. When it is no longer the current one, nothing is saved.',
  })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'What people will call it; 120 characters at most.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null clears it.' })
  description?: string | null;

  @Field(() => FilterInput, { nullable: true, description: 'Who is meant.' })
  filter?: FilterInput | null;
}

@InputType('DuplicateSegmentInput', { description: 'Which segment to copy.' })
export class DuplicateSegmentInput {
  @Field(() => ID, { description: 'The segment.' })
  id: string;
}

@InputType('DeleteSegmentInput', { description: 'Which segment to delete.' })
export class DeleteSegmentInput {
  @Field(() => ID, { description: 'The segment.' })
  id: string;

  @Field(() => Int, { description: 'The version that was looked at. When it is no longer the current one, nothing is deleted.' })
  expectedVersion: number;
}

@ObjectType('SegmentPayload', { description: 'What became of a segment.' })
export class SegmentPayload extends Payload {
  @Field(() => SegmentType, { nullable: true, description: 'The segment as it is saved; null when it was refused.' })
  segment: SegmentType | null;
}

@ObjectType('DeleteSegmentPayload', { description: 'Whether a segment was deleted.' })
export class DeleteSegmentPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id that no longer leads anywhere; null when it was refused.' })
  deletedId: string | null;
}
