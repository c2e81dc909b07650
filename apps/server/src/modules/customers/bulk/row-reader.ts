import { currencyDigits, fold, LIST_SEPARATOR, toMinorUnits } from '@muster/filters';
import { Refusal } from '../../../errors';
import { isEmail, isPhone } from './address-shapes';
import { CLOCK_SKEW, EARLIEST, EARLIEST_DAY, parseDay, parseInstant } from './time';

/** In minor units. Larger ones are mistakes, and sums of millions of them would no longer be exact numbers. */
const LARGEST_AMOUNT = 1_000_000_000_000;
/** NUL, where C ends a text, and halves of characters, which databases store as something else: keys would not be found again. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const LARGEST_QUANTITY = 1_000_000_000;
const LARGEST_WHOLE = 2_147_483_647;
const MOST_ITEMS = 200;
const LONGEST_ITEM = 100;
/** Of all items of a list together, folded and with their separators. */
const LONGEST_LIST = 2_000;

/**
 * Reads the fields of one row and refuses what cannot be stored, with the field's path. Everywhere `undefined` means that
 * the field was left out and null that it is to be empty; texts are trimmed, and an empty one is null.
 */
export class RowReader<Row extends object> {
  constructor(
    private readonly row: Row,
    private readonly path: readonly string[] = [],
  ) {}

  /** As it came. */
  value(field: keyof Row & string): unknown {
    return this.row[field];
  }

  text(field: keyof Row & string, longest: number): string | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    return typeof value === 'string' ? this.checkText(value, { field, longest }) : this.refuse(field, 'has to be text');
  }

  requiredText(field: keyof Row & string, longest: number): string {
    return this.text(field, longest) ?? this.missing(field);
  }

  email(field: keyof Row & string): string | null | undefined {
    const value = this.text(field, 254);
    return typeof value === 'string' && !isEmail(value) ? this.refuse(field, 'is not an email address') : value;
  }

  phone(field: keyof Row & string): string | null | undefined {
    const value = this.text(field, 40);
    return typeof value === 'string' && !isPhone(value) ? this.refuse(field, 'is not a phone number of 5 to 15 digits') : value;
  }

  choice<Choice extends string>(field: keyof Row & string, choices: readonly Choice[]): Choice | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    return choices.find((choice) => choice === value) ?? this.refuse(field, `has to be one of ${choices.join(', ')}`);
  }

  requiredChoice<Choice extends string>(field: keyof Row & string, choices: readonly Choice[]): Choice {
    return this.choice(field, choices) ?? this.missing(field);
  }

  boolean(field: keyof Row & string): boolean | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null || typeof value === 'boolean') return value;
    return this.refuse(field, 'has to be true or false');
  }

  /** A time that may be yet to come. */
  anyInstant(field: keyof Row & string): number | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    const time = parseInstant(value) ?? this.refuse(field, 'has to be a time with its zone, such as 2026-11-22T09:30:00Z');
    return time < EARLIEST ? this.refuse(field, 'lies before 1900') : time;
  }

  /** A time of something that has happened. */
  instant(field: keyof Row & string, now: number): number | null | undefined {
    const time = this.anyInstant(field);
    return typeof time === 'number' && time > now + CLOCK_SKEW ? this.refuse(field, 'lies in the future') : time;
  }

  requiredInstant(field: keyof Row & string, now: number): number {
    return this.instant(field, now) ?? this.missing(field);
  }

  /** A day until today, which is yyyymmdd as well. */
  pastDay(field: keyof Row & string, today: number): number | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    const day = parseDay(value) ?? this.refuse(field, 'has to be a day such as 2026-11-22');
    if (day < EARLIEST_DAY) return this.refuse(field, 'lies before 1900');
    return day > today ? this.refuse(field, 'lies in the future') : day;
  }

  /** In minor units. Numbers are refused: 0.1 + 0.2 is no amount. */
  money(field: keyof Row & string, currency: string, least?: number): number | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return undefined;
    const amount = typeof value === 'string' ? toMinorUnits(value, currency) : undefined;
    if (amount === undefined || Math.abs(amount) > LARGEST_AMOUNT) {
      const digits = currencyDigits(currency);
      return this.refuse(field, `has to be an amount in ${currency} as text, with at most ${digits} decimals`);
    }
    return this.atLeast(field, amount, least);
  }

  quantity(field: keyof Row & string): number | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || Number.isNaN(value)) return this.refuse(field, 'has to be a number');
    return Math.abs(value) <= LARGEST_QUANTITY ? value : this.refuse(field, 'is out of range');
  }

  whole(field: keyof Row & string, least?: number): number | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) return this.refuse(field, 'has to be a whole number');
    if (Math.abs(value) > LARGEST_WHOLE) return this.refuse(field, 'is out of range');
    return this.atLeast(field, value, least);
  }

  /** Texts without empty ones; null when none is left. */
  texts(field: keyof Row & string): string[] | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    if (!isTexts(value)) return this.refuse(field, 'has to be a list of texts');
    const texts = value.flatMap((text) => this.checkText(text, { field, longest: LONGEST_ITEM }) ?? []);
    if (texts.length > MOST_ITEMS) return this.refuse(field, `holds more than ${MOST_ITEMS} texts`);
    if (texts.some((text) => text.includes(LIST_SEPARATOR))) return this.refuse(field, 'holds a character that cannot be stored');
    const length = texts.reduce((sum, text) => sum + fold(text).length + 1, 1);
    if (length > LONGEST_LIST) return this.refuse(field, `is longer than ${LONGEST_LIST} characters together`);
    return texts.length === 0 ? null : texts;
  }

  /** A reader for each item of a list of rows. */
  rows<Item extends object>(field: keyof Row & string, items: readonly Item[] | null | undefined): RowReader<Item>[] {
    return (items ?? []).map((item, index) => new RowReader(item, [...this.path, field, String(index)]));
  }

  refuse(field: keyof Row & string, problem: string): never {
    throw new Refusal('INVALID', `${field} ${problem}.`, [...this.path, field]);
  }

  missing(field: keyof Row & string): never {
    throw new Refusal('REQUIRED', `${field} is missing.`, [...this.path, field]);
  }

  private atLeast(field: keyof Row & string, value: number, least = Number.NEGATIVE_INFINITY): number {
    return value < least ? this.refuse(field, `is less than ${least}`) : value;
  }

  private checkText(value: string, { field, longest }: { field: keyof Row & string; longest: number }): string | null {
    const text = value.trim();
    if (text === '') return null;
    if (UNSTORABLE.test(text)) return this.refuse(field, 'holds a character that cannot be stored');
    // Folding can lengthen a text ("İ" becomes two characters), and the folded twin has the same limit.
    const tooLong = text.length > longest || (text.length * 3 > longest && fold(text).length > longest);
    return tooLong ? this.refuse(field, `is longer than ${longest} characters`) : text;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
