import { currencyDigits, fold, toMinorUnits } from '@muster/filters';
import { Refusal } from '../../../errors';
import { parseDay, parseInstant } from './time';

const EMAIL = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\.]+(\.[^\s@,;:<>()[\]"\\.]+)+$/u;
/** In minor units. Larger ones are mistakes, and sums of millions of them would no longer be exact numbers. */
const LARGEST_AMOUNT = 1_000_000_000_000;
/** NUL, where C ends a text, and halves of characters, which databases store as something else: keys would not be found again. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const LARGEST_QUANTITY = 1_000_000_000;
const LARGEST_WHOLE = 2_147_483_647;

/**
 * Reads the fields of one row and refuses what cannot be stored, with the field's path. Everywhere `undefined` means that
 * the field was left out and null that it is to be empty; texts are trimmed, and an empty one is null.
 */
export class RowReader<Row extends object> {
  constructor(
    private readonly row: Row,
    private readonly path: readonly string[] = [],
  ) {}

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
    return typeof value === 'string' && !EMAIL.test(value) ? this.refuse(field, 'is not an email address') : value;
  }

  choice<Choice extends string>(field: keyof Row & string, choices: readonly Choice[]): Choice | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return undefined;
    return choices.find((choice) => choice === value) ?? this.refuse(field, `has to be one of ${choices.join(', ')}`);
  }

  requiredChoice<Choice extends string>(field: keyof Row & string, choices: readonly Choice[]): Choice {
    return this.choice(field, choices) ?? this.missing(field);
  }

  instant(field: keyof Row & string): number | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    return parseInstant(value) ?? this.refuse(field, 'has to be a time with its zone, such as 2026-11-22T09:30:00Z');
  }

  requiredInstant(field: keyof Row & string): number {
    return this.instant(field) ?? this.missing(field);
  }

  day(field: keyof Row & string): number | null | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return value;
    return parseDay(value) ?? this.refuse(field, 'has to be a day such as 2026-11-22');
  }

  /** In minor units. Numbers are refused: 0.1 + 0.2 is no amount. */
  money(field: keyof Row & string, currency: string): number | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return undefined;
    const amount = typeof value === 'string' ? toMinorUnits(value, currency) : undefined;
    if (amount !== undefined && Math.abs(amount) <= LARGEST_AMOUNT) return amount;
    const digits = currencyDigits(currency);
    return this.refuse(field, `has to be an amount in ${currency} as text, with at most ${digits} decimals`);
  }

  quantity(field: keyof Row & string): number | undefined {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Math.abs(value) <= LARGEST_QUANTITY) return value;
    return this.refuse(field, 'has to be a number');
  }

  requiredWhole(field: keyof Row & string): number {
    const value: unknown = this.row[field];
    if (value === undefined || value === null) return this.missing(field);
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_WHOLE) return value;
    return this.refuse(field, 'has to be a whole number');
  }

  /** A reader for each item of a list of rows. */
  rows<Item extends object>(field: keyof Row & string, items: readonly Item[] | null | undefined): RowReader<Item>[] {
    return (items ?? []).map((item, index) => new RowReader(item, [...this.path, field, String(index)]));
  }

  refuse(field: keyof Row & string, problem: string): never {
    throw new Refusal('INVALID', `${field} ${problem}.`, [...this.path, field]);
  }

  checkText(value: string, { field, longest }: { field: keyof Row & string; longest: number }): string | null {
    const text = value.trim();
    if (text === '') return null;
    if (UNSTORABLE.test(text)) return this.refuse(field, 'holds a character that cannot be stored');
    // Folding can lengthen a text ("İ" becomes two characters), and the folded twin has the same limit.
    const tooLong = text.length > longest || (text.length * 3 > longest && fold(text).length > longest);
    return tooLong ? this.refuse(field, `is longer than ${longest} characters`) : text;
  }

  private missing(field: keyof Row & string): never {
    throw new Refusal('REQUIRED', `${field} is missing.`, [...this.path, field]);
  }
}
