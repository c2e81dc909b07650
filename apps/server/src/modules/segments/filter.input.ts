import type { FilterValue, MeasureFunction, Operator } from '@muster/filters';
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { ONE_OF } from '../../graphql/one-of';
import { FilterValueScalar } from '../../graphql/scalars';
import { MeasureFunctionEnum, OperatorEnum } from './operator.enum';

@InputType('FieldCondition', { description: 'A question about a field of a record.' })
export class FieldConditionInput {
  @Field(() => String, { description: 'A field of the activity, from the catalog: `sku`.' })
  key: string;

  @Field(() => OperatorEnum, { description: 'How to compare; the type of the field decides which are possible.' })
  operator: Operator;

  @Field(() => FilterValueScalar, { nullable: true, description: 'What to compare with.' })
  value?: FilterValue | null;
}

@Extensions(ONE_OF)
@InputType('RecordFilter', { description: 'A question about one record, such as one order. Exactly one field is given.' })
export class RecordFilterInput {
  @Field(() => [RecordFilterInput], { nullable: true, description: 'Every one holds.' })
  all?: RecordFilterInput[];

  @Field(() => [RecordFilterInput], { nullable: true, description: 'At least one holds.' })
  any?: RecordFilterInput[];

  @Field(() => RecordFilterInput, { nullable: true, description: 'It does not hold.' })
  not?: RecordFilterInput;

  @Field(() => FieldConditionInput, { nullable: true, description: 'A field of the record compares so.' })
  field?: FieldConditionInput;

  @Field(() => RecordFilterInput, { nullable: true, description: 'The order has at least one line like this.' })
  lines?: RecordFilterInput;
}

@InputType('DateCondition', { description: 'A stretch of time.' })
export class DateConditionInput {
  @Field(() => OperatorEnum, { description: 'One of the operators for dates.' })
  operator: Operator;

  @Field(() => FilterValueScalar, { nullable: true, description: 'A day, a period, `{ amount, unit }` or `{ from, to }`.' })
  value?: FilterValue | null;
}

@InputType('Measure', { description: 'What is computed from the records that match.' })
export class MeasureInput {
  @Field(() => MeasureFunctionEnum, { description: 'The function.' })
  function: MeasureFunction;

  @Field(() => String, { nullable: true, description: 'The field it is computed from; COUNT takes none.' })
  field?: string | null;
}

@InputType('ActivityCondition', { description: 'A question about what a customer did or holds.' })
export class ActivityConditionInput {
  @Field(() => String, { description: 'An activity of the catalog: `order`, `purchase`, `visit`, `event:checkout_started` …' })
  kind: string;

  @Field(() => RecordFilterInput, { nullable: true, description: 'All of it holds on one and the same record.' })
  where?: RecordFilterInput | null;

  @Field(() => DateConditionInput, { nullable: true, description: "When the record's own time lies; left out means all time." })
  within?: DateConditionInput | null;

  @Field(() => MeasureInput, { nullable: true, description: 'What is compared; left out means how many records there are.' })
  measure?: MeasureInput | null;

  @Field(() => OperatorEnum, { nullable: true, description: 'How to compare; left out means AT_LEAST.' })
  operator?: Operator | null;

  @Field(() => FilterValueScalar, {
    nullable: true,
    description: 'What to compare with; left out means 1. EXACTLY 0 means never.',
  })
  value?: FilterValue | null;
}

@InputType('AttributeCondition', { description: 'A question about what a customer is.' })
export class AttributeConditionInput {
  @Field(() => String, { description: 'An attribute of the catalog: `country`.' })
  key: string;

  @Field(() => OperatorEnum, { description: 'How to compare; the type of the attribute decides which are possible.' })
  operator: Operator;

  @Field(() => FilterValueScalar, { nullable: true, description: 'What to compare with.' })
  value?: FilterValue | null;

  @Field(() => String, { nullable: true, description: 'The loyalty program, for attributes that are kept by program.' })
  program?: string | null;
}

@Extensions(ONE_OF)
@InputType('FilterInput', {
  description: 'A question about customers. Exactly one field is given; an empty group is an error, never everyone.',
})
export class FilterInput {
  @Field(() => [FilterInput], { nullable: true, description: 'Every one matches.' })
  all?: FilterInput[];

  @Field(() => [FilterInput], { nullable: true, description: 'At least one matches.' })
  any?: FilterInput[];

  @Field(() => FilterInput, { nullable: true, description: 'It does not match.' })
  not?: FilterInput;

  @Field(() => AttributeConditionInput, { nullable: true, description: 'An attribute compares so.' })
  attribute?: AttributeConditionInput;

  @Field(() => ActivityConditionInput, { nullable: true, description: 'An activity compares so.' })
  activity?: ActivityConditionInput;

  @Field(() => ID, { nullable: true, description: 'The customer is a member of that segment.' })
  segment?: string;

  @Field(() => Boolean, { nullable: true, description: '`true` is the only way to say all customers.' })
  everyone?: boolean;
}
