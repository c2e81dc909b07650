import type { Hint, HintCode } from '@muster/filters';
import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../../graphql/enums';

export const HintCodeEnum = describedEnum<HintCode>('FilterHintCode', 'What is odd about a part of a filter.', {
  ALWAYS_TRUE: 'It lets everybody through.',
  NEVER_TRUE: 'It can never hold.',
  CONTRADICTORY: 'Its parts cannot hold together.',
  REDUNDANT: 'Leaving it out changes nothing: the rest says it already.',
  UNREACHABLE: 'It never comes to it: the rest rules it out.',
  UNRELIABLE: 'It asks for something that is recorded with gaps.',
  PAST_ONLY: 'It looks ahead at something that lies in the past.',
});

@ObjectType('FilterHint', {
  description: 'Something odd about a part of a filter. What it claims is always so; it does not find everything.',
})
export class FilterHintType implements Hint {
  @Field(() => String, {
    description: 'Where the part stands, as in `conditions`; inside an activity it goes on: `all.1.activity.where.all.0`.',
  })
  path: string;

  @Field(() => HintCodeEnum, { description: 'A word for programs.' })
  code: HintCode;

  @Field(() => String, { description: 'For people.' })
  message: string;
}
