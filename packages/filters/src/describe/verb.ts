import type { ActivityEntry, FieldEntry } from '../catalog/types';
import { fold } from '../fold';
import type { RecordFilter } from '../tree';

interface Said {
  readonly verb: ActivityEntry['verb'];
  /** What is left to be said of the record. */
  readonly where: RecordFilter | undefined;
}

/** The verb that a choice brings along: a message whose kind is "opened" was opened. */
const verbIn = (node: RecordFilter, fields: readonly FieldEntry[]): ActivityEntry['verb'] | undefined => {
  if (!('field' in node) || node.field.operator !== 'IS') return undefined;
  const { key, value } = node.field;
  const choices = fields.find((field) => field.key === key)?.choices ?? [];
  return choices.find((choice) => fold(choice.value) === fold(String(value)))?.verb;
};

/** How an activity is said, where one of the things that are asked of its records says it better than its own verb. */
export const verbOf = ({ verb, fields }: ActivityEntry, where: RecordFilter | undefined): Said => {
  const parts = where && 'all' in where ? where.all : where ? [where] : [];
  const position = parts.findIndex((part) => verbIn(part, fields));
  const telling = parts[position];
  const better = telling && verbIn(telling, fields);
  if (!better) return { verb, where };
  const rest = parts.filter((part) => part !== telling);
  return { verb: better, where: rest.length > 0 ? { all: rest } : undefined };
};
