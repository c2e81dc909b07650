import type { Filter } from '@muster/filters';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const hasTexts = (value: unknown, ...keys: readonly string[]): boolean =>
  isObject(value) && keys.every((key) => typeof value[key] === 'string');

/** What is asked of one record; left out where nothing is. */
const isRecordFilter = (value: unknown): boolean => {
  if (!isObject(value)) return value === undefined;
  const { all, any, not, lines, field } = value;
  if (Array.isArray(all)) return all.every(isRecordFilter);
  if (Array.isArray(any)) return any.every(isRecordFilter);
  return isObject(not ?? lines) ? isRecordFilter(not ?? lines) : hasTexts(field, 'key', 'operator');
};

const isFilter = (value: unknown): value is Filter => {
  if (!isObject(value)) return false;
  const { all, any, not, attribute, activity, segment, everyone } = value;
  if (Array.isArray(all)) return all.every(isFilter);
  if (Array.isArray(any)) return any.every(isFilter);
  if (not !== undefined) return isFilter(not);
  if (attribute !== undefined) return hasTexts(attribute, 'key', 'operator');
  if (activity !== undefined) return isObject(activity) && hasTexts(activity, 'kind') && isRecordFilter(activity.where);
  return typeof segment === 'string' || everyone === true;
};

/**
 * A filter out of an address. Only its form is checked, which is what drawing it needs; what it says is the server's to
 * judge. Undefined for anything else.
 */
export const readFilter = (text: string | null): Filter | undefined => {
  try {
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return isFilter(value) ? value : undefined;
  } catch {
    // Cut short or typed by hand: an address without a filter.
    return undefined;
  }
};
