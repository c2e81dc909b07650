import { addDays, parseDay, startOfDay } from '@muster/filters';

interface Days {
  /** `2026-03-12`, or empty. */
  readonly from: string;
  readonly to: string;
}

/** The moments between which two days of the workspace lie, both of them whole. What is no day is left out. */
export const momentsOf = ({ from, to }: Days, timeZone: string) => {
  const first = parseDay(from);
  const last = parseDay(to);
  return {
    ...(first && { since: new Date(startOfDay(first, timeZone)).toISOString() }),
    ...(last && { until: new Date(startOfDay(addDays(last, 1), timeZone)).toISOString() }),
  };
};
