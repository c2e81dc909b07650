export interface ChangedField {
  /** "Time zone" */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Values = Readonly<Record<string, unknown>> | null;

const NOTHING = '–';

/** What an entry says of each field, in words: nested values are written out one below the other. */
export const changedFields = (before: Values, after: Values, moment: (at: number) => string): readonly ChangedField[] => {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const textOf = (key: string, value: unknown) =>
    /At$/.test(key) && typeof value === 'number' ? moment(value) : valueText(value);
  return keys.map((key) => ({ label: labelOf(key), before: textOf(key, before?.[key]), after: textOf(key, after?.[key]) }));
};

/** `timeZone` "Time zone" */
const labelOf = (key: string): string => {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const valueText = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return NOTHING;
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
};
