import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../../graphql/connection';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';

@ObjectType('TimelineDetail', { description: 'One more thing that is known of an entry of a time line.' })
export class TimelineDetailType {
  @Field(() => String, { description: 'What it is.' })
  label: string;

  @Field(() => String, { description: 'As it is shown to people.' })
  value: string;
}

@Permission('customers:read')
@ObjectType('TimelineEntry', { description: 'Something that a customer did, got or holds.' })
export class TimelineEntryType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'As filters name it: `order`, `visit`, `redemption` …' })
  kind: string;

  @Field(() => DateTime, { description: 'When it was.' })
  at: number;

  @Field(() => String, { description: "The caller's own key of the record." })
  sourceId: string;

  @Field(() => String, { description: 'What happened, in a few words.' })
  title: string;

  @Field(() => [TimelineDetailType], { description: 'Whatever else is known of it.' })
  details: readonly TimelineDetailType[];
}

export const TimelineConnection = connectionType(() => TimelineEntryType, 'TimelineEntry', 'things that a customer did');

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Only entries of these kinds; left out, of all.' })
  kinds?: readonly string[] | null;
}
