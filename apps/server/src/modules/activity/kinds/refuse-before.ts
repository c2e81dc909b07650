import type { ActivityReader, ActivityValues } from './activity-kind';

interface Rule {
  readonly field: string;
  /** What happened at the record's own time: "the card was issued". */
  readonly what: string;
}

/** Refuses a time that lies before the record's own. */
export const refuseBefore = (values: ActivityValues, reader: ActivityReader, { field, what }: Rule): void => {
  const [at, time] = [values.at, values[field]];
  if (typeof at === 'number' && typeof time === 'number' && time < at) reader.refuse(field, `lies before ${what}`);
};
