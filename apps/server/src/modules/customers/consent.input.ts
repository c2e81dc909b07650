import { Field, InputType } from 'type-graphql';
import { ChannelEnum, ConsentStateEnum } from '../../graphql/enums';
import { DateTime } from '../../graphql/scalars';
import type { ConsentInput } from './parse-consent';

@InputType('ConsentInput', { description: 'A choice that a customer made.' })
export class ConsentInputType implements ConsentInput {
  @Field(() => ChannelEnum, { description: 'The channel.' })
  channel: ConsentInput['channel'];

  @Field(() => ConsentStateEnum, { description: 'The choice.' })
  state: ConsentInput['state'];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was made; left out means now, and only if it changes the current state. An opt-in without it counts as unproven.',
  })
  at?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it was made: a form's name. An opt-in without it counts as unproven.",
  })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the customer agreed to, in the words that were shown. An opt-in without it counts as unproven.',
  })
  wording?: string | null;
}
