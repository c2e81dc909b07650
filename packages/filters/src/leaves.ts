import { fold } from './fold';
import { LIST_SEPARATOR } from './list-separator';
import { dayNumber, parseDay } from './time/zone';

/** As what a leaf is read. One value may be several: `2026-11-22` is a text and a date. */
export type LeafForm = 'TEXT' | 'LIST' | 'DATE';

const MARKS: Readonly<Record<LeafForm, string>> = { TEXT: '', LIST: '[', DATE: '@' };

/** What most keys are made of, and what `plain` leaves alone. */
const PLAIN = /^[\w.-]*$/;

/** So that a path to it needs no quoting that engines might disagree on, a key stands there in plain ASCII. */
const plain = (key: string): string => (PLAIN.test(key) ? key : quoted(key));

const quoted = (key: string): string =>
  encodeURIComponent(key.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** Under which name a form of a leaf stands among `foldedLeaves`. */
export const leafName = (key: string, form: LeafForm): string => `${MARKS[form]}${plain(key)}`;

/** The path of a name, alike in MySQL, MariaDB and DuckDB. */
export const leafPathOf = (name: string): string => `$."${name}"`;

const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;
/** Where both a day and a moment have one; other texts need no closer look. */
const HYPHEN_AT = 4;
export const FIRST_MOMENT = Date.UTC(1900, 0, 1);

/**
 * A day as yyyymmdd, or a moment in UTC milliseconds from 1900 on; undefined for any other text. Which day a moment is
 * depends on the workspace's zone.
 */
export const leafDate = (text: string): { readonly day: number } | { readonly instant: number } | undefined => {
  const given = text.trim();
  if (given[HYPHEN_AT] !== '-') return undefined;
  const day = parseDay(given);
  if (day) return { day: dayNumber(day) };
  const [moment, ofMoment] = MOMENT.exec(given) ?? [];
  if (moment === undefined || ofMoment === undefined || !parseDay(ofMoment)) return undefined;
  const instant = Date.parse(moment);
  return instant >= FIRST_MOMENT ? { instant } : undefined;
};

export const LAST_DAY = 9999_12_31;

/** Added to moments, so that one number can be a day (eight digits) or a moment (fifteen and more). */
export const MOMENTS_FROM = 1_000_000_000_000_000;

const dateOf = (text: string): string | undefined => {
  const date = leafDate(text);
  if (!date) return undefined;
  return String('day' in date ? date.day : date.instant + MOMENTS_FROM);
};

type Leaf = readonly [name: string, text: string];

const addText = (leaves: Leaf[], key: string, value: string): void => {
  const text = fold(value);
  if (text === '') return;
  leaves.push([leafName(key, 'TEXT'), text]);
  const date = dateOf(value);
  if (date !== undefined) leaves.push([leafName(key, 'DATE'), date]);
};

const addList = (leaves: Leaf[], key: string, value: readonly string[]): void => {
  const items = value.map(fold).filter((item) => item !== '');
  if (items.length === 0) return;
  leaves.push([leafName(key, 'LIST'), `${LIST_SEPARATOR}${items.join(LIST_SEPARATOR)}${LIST_SEPARATOR}`]);
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/**
 * The members of an object as filters compare them: texts folded, numbers and flags by their text, lists of texts between
 * separators, dates as numbers. What no filter can ask about, null and objects among others, is left out.
 */
export const foldedLeaves = (object: object): Readonly<Record<string, string>> => {
  const leaves: Leaf[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (typeof value === 'string') addText(leaves, key, value);
    else if (typeof value === 'number' || typeof value === 'boolean')
      leaves.push([leafName(key, 'TEXT'), String(value).toLowerCase()]);
    else if (isTexts(value)) addList(leaves, key, value);
  }
  return Object.fromEntries(leaves);
};

/** A number as JSON writes it, below 10^15. A regular expression that three dialects read alike, and without a `?`. */
export const LEAF_NUMBER = '^-{0,1}[0-9]{1,15}([.][0-9]{1,50}){0,1}(e-[0-9]{1,2}){0,1}$';

/** An amount with as many decimals as a currency has; further zeros are none. */
export const leafAmount = (digits: number): string =>
  digits === 0 ? '^-{0,1}[0-9]{1,15}([.]0{1,50}){0,1}$' : `^-{0,1}[0-9]{1,15}([.][0-9]{1,${digits}}0{0,50}){0,1}$`;
