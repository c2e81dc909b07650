import type { MeasureFunction, Operator } from '@muster/filters';
import { Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../graphql/enums';
import { MeasureFunctionEnum, OperatorEnum } from './operator.enum';

export type ProgramUse = 'NONE' | 'OPTIONAL' | 'REQUIRED';

export const ProgramUseEnum = describedEnum<ProgramUse>('ProgramUse', 'Whether a condition names a loyalty program.', {
  NONE: 'It names none.',
  OPTIONAL: 'It may name one; without, all programs count together.',
  REQUIRED: 'It has to name one.',
});

@ObjectType('CatalogChoice', { description: 'One of the values that a field can have.' })
export class CatalogChoiceType {
  @Field(() => String, { description: 'As a filter gives it.' })
  value: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;
}

@ObjectType('CatalogField', { description: 'Something that a filter can ask about: a field of a record.' })
export class CatalogFieldType {
  @Field(() => String, { description: 'As a filter names it.' })
  key: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => String, { description: 'text, choice, number, money, date, boolean or list.' })
  type: string;

  @Field(() => String, { nullable: true, description: 'What a number counts: "visits", "years".' })
  unit: string | null;

  @Field(() => [OperatorEnum], { description: 'How it can be compared.' })
  operators: readonly Operator[];

  @Field(() => [CatalogChoiceType], { description: 'The values it can have, when they are a closed list.' })
  choices: readonly CatalogChoiceType[];

  @Field(() => Boolean, { description: 'Whether `filterSuggestions` suggests values.' })
  suggests: boolean;
}

@ObjectType('CatalogProgram', { description: 'A loyalty program that the workspace has described.' })
export class CatalogProgramType {
  @Field(() => String, { description: 'As a filter names it.' })
  name: string;

  @Field(() => [CatalogChoiceType], { description: 'Its tiers, the lowest first; empty when any is taken.' })
  tiers: readonly CatalogChoiceType[];
}

@ObjectType('CatalogAttribute', { description: 'Something that a customer is or has.' })
export class CatalogAttributeType {
  @Field(() => String, { description: 'As a filter names it.' })
  key: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => String, { description: 'The heading it is shown under.' })
  group: string;

  @Field(() => String, { description: 'text, choice, number, money, date, boolean or list.' })
  type: string;

  @Field(() => String, { nullable: true, description: 'What a number counts: "visits", "years".' })
  unit: string | null;

  @Field(() => String, { description: 'What it means, in a sentence.' })
  help: string;

  @Field(() => [OperatorEnum], { description: 'How it can be compared.' })
  operators: readonly Operator[];

  @Field(() => [CatalogChoiceType], { description: 'The values it can have, when they are a closed list.' })
  choices: readonly CatalogChoiceType[];

  @Field(() => Boolean, { description: 'Whether `filterSuggestions` suggests values.' })
  suggests: boolean;

  @Field(() => ProgramUseEnum, { description: 'Whether a condition names a loyalty program.' })
  program: ProgramUse;

  @Field(() => Boolean, { description: 'Whether its values are the tiers of the program that is named.' })
  tiers: boolean;
}

@ObjectType('CatalogMeasure', { description: 'Something that can be computed from the records of an activity.' })
export class CatalogMeasureType {
  @Field(() => MeasureFunctionEnum, { description: 'The function.' })
  function: MeasureFunction;

  @Field(() => String, { nullable: true, description: 'The field it is computed from; null for a count of records.' })
  field: string | null;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => String, { description: 'What the result is compared as: number or money.' })
  type: string;

  @Field(() => [OperatorEnum], { description: 'How it can be compared.' })
  operators: readonly Operator[];
}

@ObjectType('CatalogActivity', { description: 'Something that a customer does or holds.' })
export class CatalogActivityType {
  @Field(() => String, {
    description: 'As a filter names it. One that ends in a colon is followed by a name: `event:checkout_started`.',
  })
  kind: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => String, { description: 'The heading it is shown under.' })
  group: string;

  @Field(() => String, { description: 'What it means, in a sentence.' })
  help: string;

  @Field(() => [CatalogFieldType], { description: 'What `where` can ask about a record.' })
  fields: readonly CatalogFieldType[];

  @Field(() => [CatalogFieldType], { description: 'What `lines` can ask about the lines of a record; empty when it has none.' })
  lineFields: readonly CatalogFieldType[];

  @Field(() => [CatalogMeasureType], { description: 'What can be computed from the records.' })
  measures: readonly CatalogMeasureType[];
}

@ObjectType('FilterSuggestion', { description: 'A value that is there.' })
export class FilterSuggestionType {
  @Field(() => String, { description: 'As a filter gives it.' })
  value: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => Int, { description: 'How many customers have it; of a field of records, how many records.' })
  count: number;
}

@ObjectType('CatalogOperator', { description: 'How an operator is shown and what it compares with.' })
export class CatalogOperatorType {
  @Field(() => OperatorEnum, { description: 'The operator.' })
  operator: Operator;

  @Field(() => String, { description: 'As it reads after the name of an attribute: "is one of".' })
  label: string;

  @Field(() => String, { description: 'What it compares with: NONE, ONE, MANY, RANGE, RELATIVE, PERIOD or DAY.' })
  value: string;
}

@ObjectType('FilterCatalog', {
  description: 'Everything that a filter can ask about. A filter builder needs to know nothing else.',
})
export class FilterCatalogType {
  @Field(() => [CatalogAttributeType], { description: 'What customers are.' })
  attributes: readonly CatalogAttributeType[];

  @Field(() => [CatalogActivityType], { description: 'What customers do.' })
  activities: readonly CatalogActivityType[];

  @Field(() => [CatalogOperatorType], { description: 'How things compare.' })
  operators: readonly CatalogOperatorType[];

  @Field(() => [CatalogProgramType], { description: 'Loyalty programs that conditions can name; others can be named, too.' })
  programs: readonly CatalogProgramType[];
}
