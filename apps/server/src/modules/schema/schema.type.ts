import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { describedEnum } from '../../graphql/enums';
import { Permission, Personal } from '../../graphql/permission';
import { DateTime } from '../../graphql/scalars';
import type { CustomField } from './custom-field.entity';
import type { EventType } from './event-type.entity';
import type { DescribedField, FieldType } from './field-type';
import type { LoyaltyProgram } from './loyalty-program.entity';
import type { ObservedKey } from './observed-key.entity';

export const FieldTypeEnum = describedEnum<FieldType>('FieldType', 'What the values of a field are.', {
  TEXT: 'Any text.',
  NUMBER: 'A number.',
  MONEY: 'An amount in the currency of the workspace, as decimal text: "12.50".',
  DATE: 'A day, "2026-11-22", or a moment, "2026-11-22T09:30:00Z".',
  BOOLEAN: 'True or false.',
  CHOICE: 'One of the choices.',
  LIST: 'A list of texts.',
});

@ObjectType('DescribedField', { description: 'What the workspace says of a property of an event.' })
export class DescribedFieldType implements DescribedField {
  @Field(() => String, { description: 'As it is sent.' })
  key: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => FieldTypeEnum, { description: 'What its values are.' })
  type: FieldType;

  @Field(() => [String], { description: 'Of a CHOICE; empty for others.' })
  choices: readonly string[];
}

@Permission('schema:read')
@ObjectType('CustomField', { description: 'A custom field of customers that the workspace has described.' })
export class CustomFieldType implements Pick<CustomField, 'label' | 'type' | 'choices' | 'createdAt'> {
  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => FieldTypeEnum, { description: 'What its values are; what does not fit is refused.' })
  type: FieldType;

  @Field(() => [String], { description: 'Of a CHOICE; empty for others.' })
  choices: readonly string[];

  @Field(() => DateTime, { description: 'When it was described.' })
  createdAt: number;
}

@Permission('schema:read')
@ObjectType('EventType', { description: 'A kind of event that the workspace has described.' })
export class EventTypeType implements Pick<EventType, 'name' | 'label' | 'properties' | 'createdAt'> {
  @Field(() => String, { description: 'As it is sent: `checkout_started`.' })
  name: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => [DescribedFieldType], { description: 'Its properties; what does not fit one of them is refused.' })
  properties: readonly DescribedField[];

  @Field(() => DateTime, { description: 'When it was described.' })
  createdAt: number;
}

@Permission('schema:read')
@ObjectType('LoyaltyProgram', { description: 'A loyalty program that the workspace has described.' })
export class LoyaltyProgramType implements Pick<LoyaltyProgram, 'name' | 'tiers' | 'createdAt'> {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => [String], { description: 'Its tiers, the lowest first. Without any, every tier is taken.' })
  tiers: readonly string[];

  @Field(() => DateTime, { description: 'When it was described.' })
  createdAt: number;
}

@Permission('schema:read')
@ObjectType('ObservedKey', { description: 'A custom field, or a property of an event, that was sent without being described.' })
export class ObservedKeyType implements Pick<ObservedKey, 'scope' | 'type' | 'sample' | 'firstSeenAt'> {
  @Field(() => String, { description: '`customer`, or `event:` and the name of the event in lower case.' })
  scope: string;

  @Field(() => FieldTypeEnum, { description: 'What its first value looks like.' })
  type: string;

  @Personal()
  @Field(() => String, { nullable: true, description: 'The first value.' })
  sample: string | null;

  @Field(() => DateTime, { description: 'When it was sent first.' })
  firstSeenAt: number;
}

export const CustomFieldConnection = connectionType(() => CustomFieldType, 'CustomField', 'custom fields');
export const EventTypeConnection = connectionType(() => EventTypeType, 'EventType', 'kinds of events');
export const LoyaltyProgramConnection = connectionType(() => LoyaltyProgramType, 'LoyaltyProgram', 'loyalty programs');
export const ObservedKeyConnection = connectionType(() => ObservedKeyType, 'ObservedKey', 'keys that are not described');
