import type { ActivityRow } from '../activity-row';
import type { ActivityField, ActivityKind } from '../kinds';
import type { TimelineDetailType } from './timeline.type';
import { type DetailWords, valueText } from './words';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const fieldDetails = (field: ActivityField, value: unknown, words: DetailWords): TimelineDetailType[] => {
  if (isEmpty(value)) return [];
  // Of an object each of its keys is a detail of its own.
  if (field.type === 'object' && typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([label, member]) => ({ label, value: valueText({ type: 'text' }, member ?? '', words) }));
  }
  return [{ label: field.label, value: valueText(field, value, words) }];
};

/** What a record says beside its title. */
export const detailsOf = ({ fields }: ActivityKind, row: ActivityRow, words: DetailWords): TimelineDetailType[] =>
  fields.flatMap((field) => fieldDetails(field, Reflect.get(row, field.key), words));
