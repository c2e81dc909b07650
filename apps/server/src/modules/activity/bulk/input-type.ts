import type { GraphQLScalarType } from 'graphql';
import { type ClassType, Field, Float, InputType, Int } from 'type-graphql';
import { DateTime, JSONObject, Money } from '../../../graphql/scalars';
import type { ActivityField, ActivityKind } from '../kinds';
import { RecordInput } from './record-input';

type FieldType = GraphQLScalarType | StringConstructor | BooleanConstructor | object;

const TYPES: Readonly<Record<Exclude<ActivityField['type'], 'choice' | 'texts'>, FieldType>> = {
  text: String,
  whole: Int,
  decimal: Float,
  money: Money,
  instant: DateTime,
  object: JSONObject,
  boolean: Boolean,
};

const typeOf = ({ type, choices = {} }: ActivityField): FieldType | FieldType[] => {
  if (type === 'choice') return choices;
  return type === 'texts' ? [String] : TYPES[type];
};

/** The GraphQL input of one row of a kind, made from its description: `VisitInput`. */
export const rowInputType = ({ inputName, description, time, fields }: ActivityKind): ClassType<object> => {
  class RowInput extends RecordInput {}
  InputType(inputName, { description })(RowInput);
  Field(() => DateTime, { description: time.help })(RowInput.prototype, time.key);
  for (const field of fields) {
    Field(() => typeOf(field), { nullable: !field.required, description: field.help })(RowInput.prototype, field.key);
  }
  return RowInput;
};

/** The input of its bulk mutation: `RecordVisitsInput`, with the list `visits`. */
export const bulkInputType = ({ mutation, list, plural }: ActivityKind, row: ClassType<object>): ClassType<object> => {
  class BulkInput {}
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  InputType(name, { description: `${plural} to record.` })(BulkInput);
  Field(() => [row], { description: '1,000 at most.' })(BulkInput.prototype, list);
  return BulkInput;
};
