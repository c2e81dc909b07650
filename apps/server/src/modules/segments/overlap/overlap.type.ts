import type { Filter } from '@muster/filters';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime, FilterTree } from '../../../graphql/scalars';
import type { Segment } from '../segment.entity';
import { SegmentType } from '../segment.type';

@ObjectType('OverlapCombination', { description: 'Some of the segments that are compared.' })
export class OverlapCombinationType {
  @Field(() => [SegmentType], { description: 'Which ones.' })
  segments: readonly Segment[];

  @Field(() => Int, { description: 'How many customers are in all of these and in none of the others.' })
  only: number;

  @Field(() => Int, { description: 'How many customers are in all of these, whatever else they are in.' })
  atLeast: number;

  @Field(() => FilterTree, { description: 'Who `only` counts, in the shape of `FilterInput`.' })
  filter: Filter;
}

@ObjectType('OverlapPair', { description: 'Two of the segments that are compared.' })
export class OverlapPairType {
  @Field(() => SegmentType, { description: 'One.' })
  first: Segment;

  @Field(() => SegmentType, { description: 'The other.' })
  second: Segment;

  @Field(() => Int, { description: 'How many customers are in both.' })
  both: number;
}

@ObjectType('OverlapMember', { description: 'One of the segments that are compared.' })
export class OverlapMemberType {
  @Field(() => SegmentType, { description: 'The segment.' })
  segment: Segment;

  @Field(() => Int, { description: 'How many customers are in it.' })
  count: number;
}

@ObjectType('Overlap', { description: 'How segments overlap, exactly, counted in one pass over the customers.' })
export class OverlapType {
  @Field(() => [OverlapMemberType], { description: 'The segments, in the order in which they were named.' })
  members: readonly OverlapMemberType[];

  @Field(() => [OverlapPairType], { description: 'Each two of them.' })
  pairs: readonly OverlapPairType[];

  @Field(() => [OverlapCombinationType], { description: 'Every combination, the one with the most customers of its own first.' })
  combinations: readonly OverlapCombinationType[];

  @Field(() => Int, { description: 'How many customers are in at least one.' })
  any: number;

  @Field(() => DateTime, { description: 'When it was asked: what relative dates count from.' })
  asOf: number;
}
