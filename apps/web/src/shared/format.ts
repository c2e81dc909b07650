/** Words and figures as people read them. Day, time and money need the workspace's zone and currency: see `useFormat`. */
const LOCALE = 'en-GB';
/** A date is one word: a narrow column breaks before it, not in it. */
const NO_BREAK = '\u00A0';

export const formatNumber = (value: number): string => value.toLocaleString(LOCALE, { maximumFractionDigits: 2 });

/** One decimal below ten per cent, so that a small share is not rounded to nothing. */
export const formatShare = (part: number, whole: number): string => {
  if (whole === 0) return '0 %';
  const share = (100 * part) / whole;
  if (part > 0 && share < 0.1) return 'under 0.1 %';
  return `${share.toLocaleString(LOCALE, { maximumFractionDigits: share < 10 ? 1 : 0 })} %`;
};

/** @param amount decimal string, "12.50" */
export const formatMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(Number(amount));

export const currencySymbol = (currency: string): string =>
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** A moment as its day in the workspace: "12 Mar 2026". */
export const formatDay = (moment: string | number, timeZone: string): string => {
  // Months of three letters, as in the sentences; British usage would have "Sept" among them.
  const parts = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone }).formatToParts(
    new Date(moment),
  );
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return [part('day'), part('month'), part('year')].join(NO_BREAK);
};

/** A calendar day without a time, "2026-03-12", as "12 Mar 2026". */
export const formatDate = (date: string): string => formatDay(`${date}T00:00:00Z`, 'UTC');

export const formatDateTime = (moment: string | number, timeZone: string): string =>
  `${formatDay(moment, timeZone)}, ${formatTime(moment, timeZone)}`;

/** A moment's time of day, "14:05". */
export const formatTime = (moment: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(moment));

export const formatClock = (moment: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone }).format(new Date(moment));

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 minutes ago"; under a minute "just now". */
export const formatAgo = (moment: string | number, now: number): string => {
  const seconds = Math.round((new Date(moment).getTime() - now) / 1000);
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return 'just now';
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(Math.trunc(seconds / step[1]), step[0]);
};

/** `plural(1, 'campaign')` "1 campaign", `plural(3, 'campaign')` "3 campaigns". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
