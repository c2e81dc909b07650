import type { DateOrder } from '../file/format';
import type { DayOptions } from '../lines/instant';
import type { Transform } from '../mappings/mapping-entry';

const CHOSEN = { DMY: 'DAY_FIRST', MDY: 'MONTH_FIRST', YMD: 'YEAR_FIRST' } as const;

/** How the dates of a column are read: as somebody said, otherwise as its cells tell. */
export const orderOf = (
  evidence: DateOrder | undefined,
  transform: Transform | undefined,
): Pick<DayOptions, 'order' | 'isChosen'> => {
  const chosen = transform?.dateOrder;
  return chosen === undefined ? { order: evidence ?? 'UNKNOWN', isChosen: false } : { order: CHOSEN[chosen], isChosen: true };
};
