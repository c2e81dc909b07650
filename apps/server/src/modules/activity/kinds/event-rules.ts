import { fold } from '@muster/filters';
import type { Write } from '../../../database/write';
import { checkObject, type Fields } from '../../schema/check-object';
import { describedEvents } from '../../schema/described-fields';
import { eventScope } from '../../schema/field-type';
import { noteKeys, undescribedKeys } from '../../schema/note-keys';
import type { ActivityValues, ReadingContext, RecordedRow, StoredRules } from './activity-kind';

type Properties = Readonly<Record<string, unknown>>;

const NOTHING: Fields = new Map();

const isObject = (value: ActivityValues[string] | undefined): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const propertiesOf = ({ properties }: ActivityValues): Properties | undefined => (isObject(properties) ? properties : undefined);

const byType = (rows: readonly RecordedRow[]): Map<string, Properties[]> => {
  const groups = new Map<string, Properties[]>();
  for (const { values } of rows) {
    const properties = propertiesOf(values);
    if (properties === undefined) continue;
    const type = String(values.type);
    const group = groups.get(type);
    if (group === undefined) groups.set(type, [properties]);
    else group.push(properties);
  }
  return groups;
};

/** Properties that the workspace has described have to fit; others are stored as they come, and noted once. */
export const eventRules = async (write: Write, { currency, now }: ReadingContext): Promise<StoredRules> => {
  const described = await describedEvents(write.manager, write.workspaceId);
  const fieldsOf = (type: unknown): Fields => (described.size === 0 ? NOTHING : (described.get(fold(String(type))) ?? NOTHING));
  return {
    check({ values }) {
      const fields = fieldsOf(values.type);
      const properties = fields.size === 0 ? undefined : propertiesOf(values);
      if (properties !== undefined) checkObject('properties', properties, { fields, currency });
    },
    async after(rows) {
      const sightings = [...byType(rows)].flatMap(([type, objects]) =>
        undescribedKeys(eventScope(fold(type)), fieldsOf(type), objects),
      );
      await noteKeys(write, sightings, now);
    },
  };
};
