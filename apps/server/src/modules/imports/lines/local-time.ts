const QUARTER = 15 * 60_000;
const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;
const KEPT = 100_000;

const PARTS: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
};

/** How far the clocks of a time zone are ahead of UTC at a moment. */
const offsetOf = (timeZone: string): ((at: number) => number) => {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601', { ...PARTS, timeZone });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return local - Math.floor(at / 1000) * 1000;
  };
};

/**
 * The moment when the clocks of a time zone show a local time, given as if it were UTC. An hour that the clocks skip is
 * taken as the hour after it, an hour that they show twice as the first of the two.
 *
 * Asking Intl takes microseconds and a file asks a million times, so answers are kept: for a whole week or day when the
 * clocks are not changed around it, otherwise for a quarter of an hour, because clocks are never changed at another moment.
 */
export const localTime = (timeZone: string): ((local: number) => number) => {
  const offsetAt = offsetOf(timeZone);
  const onChange = (quarter: number): number => {
    const local = quarter * QUARTER;
    const [before, after] = [offsetAt(local - DAY), offsetAt(local + DAY)];
    // The larger offset is the earlier moment: the first of two equal hours.
    const candidates = [Math.max(before, after), Math.min(before, after)];
    return candidates.find((offset) => offsetAt(local - offset) === offset) ?? before;
  };
  /** Null when the clocks may be changed within a span. */
  const steady =
    (span: number) =>
    (index: number): number | null => {
      const [before, after] = [offsetAt(index * span - DAY), offsetAt((index + 1) * span + DAY)];
      return before === after ? before : null;
    };
  const ofWeek = remembered(steady(WEEK));
  const ofDay = remembered(steady(DAY));
  const ofQuarter = remembered(onChange);
  return (local) =>
    local - (ofWeek(Math.floor(local / WEEK)) ?? ofDay(Math.floor(local / DAY)) ?? ofQuarter(Math.floor(local / QUARTER)));
};

const remembered = <T>(ask: (index: number) => T): ((index: number) => T) => {
  const known = new Map<number, T>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const answer = ask(index);
    if (known.size >= KEPT) known.clear();
    known.set(index, answer);
    return answer;
  };
};
