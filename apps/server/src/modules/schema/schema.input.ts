import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/payload';
import type { FieldType } from './field-type';
import { CustomFieldType, EventTypeType, FieldTypeEnum, LoyaltyProgramType } from './schema.type';

@InputType('DescribedFieldInput', { description: 'A property of an event.' })
export class DescribedFieldInput {
  @Field(() => String, { description: 'As it is sent.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'As it is shown; left out, the key.' })
  label?: string | null;

  @Field(() => FieldTypeEnum, { description: 'What its values are.' })
  type: FieldType;

  @Field(() => [String], { nullable: true, description: 'Of a CHOICE.' })
  choices?: readonly string[] | null;
}

@InputType('SaveCustomFieldInput', { description: 'A custom field of customers; one that is known by its key is changed.' })
export class SaveCustomFieldInput extends DescribedFieldInput {}

@InputType('SaveEventTypeInput', { description: 'A kind of event; one that is known by its name is changed.' })
export class SaveEventTypeInput {
  @Field(() => String, { description: 'As it is sent: `checkout_started`.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'As it is shown; left out, the name.' })
  label?: string | null;

  @Field(() => [DescribedFieldInput], { nullable: true, description: 'All of its properties that are described.' })
  properties?: readonly DescribedFieldInput[] | null;
}

@InputType('SaveLoyaltyProgramInput', { description: 'A loyalty program; one that is known by its name is changed.' })
export class SaveLoyaltyProgramInput {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => [String], { nullable: true, description: 'Its tiers, the lowest first. Without any, every tier is taken.' })
  tiers?: readonly string[] | null;
}

@InputType('DeleteSchemaInput', { description: 'Which description to delete. Values that were recorded stay.' })
export class DeleteSchemaInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType('CustomFieldPayload', { description: 'What became of a custom field.' })
export class CustomFieldPayload extends Payload {
  @Field(() => CustomFieldType, { nullable: true, description: 'The field as saved; null when refused.' })
  customField: CustomFieldType | null;
}

@ObjectType('EventTypePayload', { description: 'What became of a kind of event.' })
export class EventTypePayload extends Payload {
  @Field(() => EventTypeType, { nullable: true, description: 'The kind as saved; null when refused.' })
  eventType: EventTypeType | null;
}

@ObjectType('LoyaltyProgramPayload', { description: 'What became of a loyalty program.' })
export class LoyaltyProgramPayload extends Payload {
  @Field(() => LoyaltyProgramType, { nullable: true, description: 'The program as saved; null when refused.' })
  loyaltyProgram: LoyaltyProgramType | null;
}

@ObjectType('DeleteSchemaPayload', { description: 'Whether a description was deleted.' })
export class DeleteSchemaPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id that no longer leads anywhere; null when it was refused.' })
  deletedId: string | null;
}
