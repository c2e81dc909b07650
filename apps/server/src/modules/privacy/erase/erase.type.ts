import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload';
import { DateTime } from '../../../graphql/scalars';
import type { ErasedCustomer } from './erase-customer';

@ObjectType('ErasedCustomer', { description: 'What was done to erase a customer. It says nothing about who it was.' })
export class ErasedCustomerType implements ErasedCustomer {
  @Field(() => DateTime, { description: 'When it was done.' })
  at: number;

  @Field(() => Int, { description: 'How many records of what the customer did, held and chose were removed.' })
  records: number;

  @Field(() => Int, { description: 'How many messages to the customer were taken off the queue.' })
  messagesStopped: number;
}

@ObjectType('EraseCustomerPayload', { description: 'What became of the customer.' })
export class EraseCustomerPayload extends Payload {
  @Field(() => ErasedCustomerType, { nullable: true, description: 'What was done; null when it was refused.' })
  erased: ErasedCustomer | null;
}
