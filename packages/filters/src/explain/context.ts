import type { EvaluationContext } from '../evaluate';
import type { Future } from '../time/turns';
import { addMonths, localDate, startOfDay } from '../time/zone';

/** What lies further ahead is not looked for: nobody plans for it, and birthdays would go on for ever. */
const YEARS_AHEAD = 10;

/** For whom and when a filter is explained. */
export interface ExplainPlace extends EvaluationContext {
  readonly future: Future;
}

export const placeOf = (context: EvaluationContext): ExplainPlace => {
  const { now, timeZone } = context;
  const until = startOfDay(addMonths(localDate(now, timeZone), 12 * YEARS_AHEAD), timeZone);
  return { ...context, future: { now, timeZone, until } };
};
