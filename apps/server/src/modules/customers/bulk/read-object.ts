import { isKey } from '../../schema/keys';
import type { RowReader } from './row-reader';

/** Characters of one object as JSON. */
const LARGEST = 16_000;
const MOST_KEYS = 200;
/** NUL or half a character, as JSON spells them: after a backslash that is not itself escaped. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Why an object is too much to be stored: said after the field's name. */
export const objectProblem = (value: JsonObject): string | undefined => {
  const keys = Object.keys(value);
  if (keys.length > MOST_KEYS) return `has ${keys.length} keys; ${MOST_KEYS} is the most`;
  const json = JSON.stringify(value);
  if (json.length > LARGEST) return `is longer than ${LARGEST.toLocaleString('en')} characters of JSON`;
  return json.includes('\\u') && UNSTORABLE.test(json) ? 'holds a character that cannot be stored' : undefined;
};

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of a caller's own: custom fields of a customer, properties of an event. */
export const readObject = <Row extends object>(
  reader: RowReader<Row>,
  field: keyof Row & string,
): JsonObject | null | undefined => {
  const value = reader.value(field);
  if (value === undefined || value === null) return value;
  if (!isObject(value)) return reader.refuse(field, 'has to be a JSON object');
  const problem = objectProblem(value);
  if (problem !== undefined) reader.refuse(field, problem);
  if (!Object.keys(value).every(isKey))
    reader.refuse(field, 'has a key that is not 1 to 100 letters, digits, “_”, “-”, “.” and spaces');
  return value;
};
