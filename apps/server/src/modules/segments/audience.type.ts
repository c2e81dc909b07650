import type { ResolvedFilter } from '@muster/filters';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { CustomerOrder, Slice } from '../../audience/engine';
import { PageArgs } from '../../graphql/connection';
import { describedEnum } from '../../graphql/enums';
import { Permission } from '../../graphql/permission';
import { FilterInput } from './filter.input';

export const CustomerOrderEnum = describedEnum<CustomerOrder>('CustomerOrder', 'How customers are ordered.', {
  NAME: 'By name, from A to Z.',
  NEWEST: 'By registration, the newest first.',
  LAST_ORDER: 'By the last order, the most recent first.',
  TOTAL_SPEND: 'By what they spent in all, the most first.',
});

@Permission('segments:read')
@ObjectType('Audience', {
  description: 'Who matches a filter now, saved or not. Every number is exact and contains every write that had returned.',
})
export class AudienceType {}

@ObjectType('ConditionCount', { description: 'How many customers one node of a filter matches on its own.' })
export class ConditionCountType {
  @Field(() => String, { description: 'Where the node stands: empty for the root, then `all.0`, `all.1.any.0`, `all.2.not`.' })
  path: string;

  @Field(() => String, { description: 'The node in plain English.' })
  sentence: string;

  /** What `count` counts. */
  readonly filter: ResolvedFilter;
}

@ObjectType('AudienceSlice', { description: 'The customers of an audience who have the same value.' })
export class AudienceSliceType implements Slice {
  @Field(() => String, {
    nullable: true,
    description: 'The value; null for the rest, and for customers of whom it is not known.',
  })
  value: string | null;

  @Field(() => String, { description: 'The value as it is shown.' })
  label: string;

  @Field(() => Int, { description: 'How many customers.' })
  count: number;
}

@ArgsType()
export class CustomerPageArgs extends PageArgs {
  @Field(() => CustomerOrderEnum, { nullable: true, defaultValue: 'NAME', description: 'How to order them.' })
  orderBy?: CustomerOrder | null;
}

@ArgsType()
export class CustomerListArgs extends CustomerPageArgs {
  @Field(() => FilterInput, { nullable: true, description: 'Who is meant; left out means everyone.' })
  filter?: FilterInput | null;

  @Field(() => String, { nullable: true, description: 'A part of the name, the email address or `sourceId`.' })
  search?: string | null;
}
