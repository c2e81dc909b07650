import type { Evidence, ExplainedRecord, RecordEvidence } from '@muster/filters';
import { Field, Int, ObjectType } from 'type-graphql';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import { TimelineDetailType } from '../../activity/timeline/timeline.type';

@ObjectType('ExplainedRecord', { description: 'A record that an answer rests on.' })
export class ExplainedRecordType implements ExplainedRecord {
  @Field(() => DateTime, { description: 'When it was.' })
  at: number;

  @Field(() => [TimelineDetailType], { description: 'Whatever else is known of it.' })
  details: readonly TimelineDetailType[];
}

@ObjectType('ExplainedRecords', { description: 'The records that a condition looks at, as far as they bear on its answer.' })
export class ExplainedRecordsType implements Omit<RecordEvidence, 'lastAt'> {
  @Field(() => Int, { description: 'How many are such as the condition asks for.' })
  matching: number;

  @Field(() => [ExplainedRecordType], { description: 'The latest three of those, the newest first.' })
  latest: readonly ExplainedRecordType[];

  @Field(() => Int, { description: 'How many of this kind there are at all.' })
  ofKind: number;

  @Field(() => DateTime, { nullable: true, description: 'When the latest of this kind was; null when there is none.' })
  lastAt: number | null;
}

@ObjectType('ExplainedNode', { description: 'What one node of a filter says about the customer.' })
export class ExplainedNodeType implements Record<keyof Evidence, unknown> {
  @Field(() => String, {
    description: 'Where the node stands, as in `conditions`; below `….segment` it goes on with what a referenced segment says.',
  })
  path: string;

  @Field(() => String, { description: 'The node in plain English.' })
  sentence: string;

  @Field(() => Boolean, { description: 'Whether the customer matches the node.' })
  holds: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When that turns by itself, without any new data; null when it does not within ten years.',
  })
  changesAt: number | null;

  @Field(() => String, { nullable: true, description: 'What was looked at: "Country", "Number of orders". Null for groups.' })
  about: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the attribute is, or what the measure comes to, in words. Null for groups, and when it is not known.',
  })
  value: string | null;

  @Field(() => String, { nullable: true, description: 'What a measure was asked for: "at least €200.00".' })
  asked: string | null;

  @Field(() => String, { nullable: true, description: 'What a relative date means today: "since 23 Oct 2026".' })
  dates: string | null;

  @Field(() => ExplainedRecordsType, { nullable: true, description: 'For conditions on what customers do.' })
  records: ExplainedRecordsType | null;
}

@Permission('customers:read')
@ObjectType('Explanation', { description: 'Why one customer matches a filter, or does not.' })
export class ExplanationType {
  @Field(() => Boolean, { description: 'Whether the customer matches.' })
  holds: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When that turns by itself, without any new data; null when it does not within ten years.',
  })
  changesAt: number | null;

  @Field(() => [ExplainedNodeType], { description: 'Every node of the filter, the outermost first.' })
  nodes: readonly ExplainedNodeType[];
}
