import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { ChannelEnum, ConsentStateEnum } from '../../graphql/enums';
import { Permission } from '../../graphql/permission';
import { DateTime } from '../../graphql/scalars';
import type { Consent } from './consent.entity';

type Shown = 'channel' | 'state' | 'at' | 'source' | 'actor' | 'wording' | 'proven';

@Permission('customers:read')
@ObjectType('Consent', {
  description: 'A choice of a customer on a channel: one line of a ledger to which lines are only added.',
})
export class ConsentType implements Pick<Consent, Shown> {
  @Field(() => ChannelEnum, { description: 'The channel.' })
  channel: string;

  @Field(() => ConsentStateEnum, { description: 'The choice.' })
  state: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  at: number;

  @Field(() => String, {
    nullable: true,
    description: "Where it was made: a form's name, the link in a message; `merge` for what two merged customers come to.",
  })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote the line: `API`, the file of an import, `the customer`.' })
  actor: string | null;

  @Field(() => String, { nullable: true, description: 'What the customer agreed to, in the words that were shown.' })
  wording: string | null;

  @Field(() => Boolean, {
    description: 'Whether it can be shown when, where and to what the customer agreed. Opting out needs no proof.',
  })
  proven: boolean;
}

export const ConsentConnection = connectionType(() => ConsentType, 'Consent', 'choices');
