import { isKey } from '../../schema/keys';
import type { RowReader } from './row-reader';

/** Characters of one object as JSON. */
const LARGEST = 16_000;
const MOST_KEYS = 200;
/** NUL or half a character, as JSON spells them: after a backslash that is not itself escaped. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

type Given = Readonly<Record<string, unknown>>;

/** An object of a caller's own: custom fields of a customer, properties of an event. */
export const readObject = (reader: RowReader<Given>, field: string): Given | null | undefined => {
  const value = reader.value(field);
  if (value === undefined || value === null) return value;
  if (typeof value !== 'object' || Array.isArray(value)) return reader.refuse(field, 'has to be a JSON object');
  const keys = Object.keys(value);
  if (keys.length > MOST_KEYS) reader.refuse(field, `has ${keys.length} keys; ${MOST_KEYS} is the most`);
  for (const key of keys) {
    if (!isKey(key)) reader.refuse(field, 'has a key that is not 1 to 100 letters, digits, “_”, “-”, “.” and spaces');
  }
  const json = JSON.stringify(value);
  if (json.length > LARGEST) reader.refuse(field, `is longer than ${LARGEST.toLocaleString('en')} characters of JSON`);
  if (UNSTORABLE.test(json)) reader.refuse(field, 'holds a character that cannot be stored');
  return { ...value };
};
