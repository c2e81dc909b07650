import { readObject } from '../customers/bulk/read-object';
import { RowReader } from '../customers/bulk/row-reader';
import type {
  ActivityField,
  ActivityKind,
  ActivityReader,
  ActivityValue,
  ActivityValues,
  ReadingContext,
} from './kinds/activity-kind';

export interface ParsedActivity<Values extends object = ActivityValues> {
  readonly sourceId: string;
  readonly customerSourceId: string;
  /** Every column but the customer, the key and what is stamped. */
  readonly values: Values;
}

const LONGEST_TEXT = 200;

const readGiven = (
  reader: ActivityReader,
  field: ActivityField,
  { currency, now }: ReadingContext,
): ActivityValue | undefined => {
  const { key } = field;
  switch (field.type) {
    case 'text':
      return reader.text(key, field.longest ?? LONGEST_TEXT);
    case 'choice':
      return reader.choice(key, Object.keys(field.choices ?? {}));
    case 'whole':
      return reader.whole(key, field.least);
    case 'decimal':
      return reader.quantity(key);
    case 'money':
      return reader.money(key, currency, field.least);
    case 'instant':
      return field.mayBeFuture ? reader.anyInstant(key) : reader.instant(key, now);
    case 'texts':
      return reader.texts(key);
    case 'object':
      return readObject(reader, key);
    case 'boolean':
      return reader.boolean(key);
  }
};

const readField = (reader: ActivityReader, field: ActivityField, context: ReadingContext): ActivityValue => {
  const value = readGiven(reader, field, context) ?? field.fallback ?? null;
  return value === null && field.required ? reader.missing(field.key) : value;
};

/** Rows reach this as they came: each is taken apart field by field. */
const asRow = (input: object): Readonly<Record<string, unknown>> => input as Readonly<Record<string, unknown>>;

/** Reads the rows of a kind. @throws Refusal with the path of the first field that cannot be stored. */
export const activityReader =
  ({ fields, time, complete }: ActivityKind, context: ReadingContext) =>
  (input: object): ParsedActivity => {
    const reader = new RowReader(asRow(input));
    const sourceId = reader.requiredText('sourceId', 190);
    const customerSourceId = reader.requiredText('customerSourceId', 190);
    const values: Record<string, ActivityValue> = { at: reader.requiredInstant(time.key, context.now) };
    for (const field of fields) values[field.key] = readField(reader, field, context);
    return { sourceId, customerSourceId, values: complete?.(values, reader) ?? values };
  };
