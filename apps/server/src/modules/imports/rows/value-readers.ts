import { currencyDigits, fold, fromMinorUnits } from '@muster/filters';
import type { FieldType } from '../../schema/field-type';
import type { CellContent, FileFormat } from '../file/format';
import type { TargetType } from '../kinds/target';
import { country, idText } from '../lines/cell';
import { asNumber, decimalOf, minorUnits } from '../lines/decimal';
import { calendarDay, instant } from '../lines/instant';
import type { MappedColumn } from '../mappings/parse-columns';
import { CellProblem } from '../problem';
import { orderOf } from './date-order-of';
import { consentState, yesNo } from './words';

/** Reads the text of a cell, which is trimmed and not empty. How long a text may be, and the like, the record says. */
export type ValueReader = (cell: string) => unknown;

export interface ReadingOptions {
  readonly format: FileFormat;
  /** The moment of a local time that names no zone. */
  readonly local: (time: number) => number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** The types of custom fields that the workspace has described, by their names. */
  readonly fieldTypes: ReadonlyMap<string, FieldType>;
}

const LIST_SEPARATORS = [';', '|', ','] as const;

const list: ValueReader = (cell) => {
  const separator = LIST_SEPARATORS.find((one) => cell.includes(one)) ?? ';';
  return [...new Set(cell.split(separator).map((item) => item.trim()))].filter((item) => item !== '');
};

const json: ValueReader = (cell) => {
  try {
    const value: unknown = JSON.parse(cell);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, as for JSON that is something else than an object.
  }
  return new CellProblem('JSON', 'This is not a JSON object such as {"colour": "red"}.');
};

const words = (text: string): string => fold(text).replace(/[\s_-]+/g, '_');

const choice = (choices: readonly string[]): ValueReader => {
  const known = new Map(choices.map((one) => [words(one), one]));
  return (cell) => known.get(words(cell)) ?? new CellProblem('CHOICE', `This has to be one of ${choices.join(', ')}.`);
};

const whole = (column: MappedColumn): ValueReader => {
  const read = decimalOf(column.transform.decimal);
  return (cell) => {
    const value = read(cell);
    if (value instanceof CellProblem) return value;
    const number = asNumber(value);
    return Number.isInteger(number) ? number : new CellProblem('NUMBER', 'This is not a whole number.');
  };
};

const number = (column: MappedColumn): ValueReader => {
  const read = decimalOf(column.transform.decimal);
  return (cell) => {
    const value = read(cell);
    return value instanceof CellProblem ? value : asNumber(value);
  };
};

const money = (column: MappedColumn, { currency }: ReadingOptions): ValueReader => {
  const read = decimalOf(column.transform.decimal);
  const digits = currencyDigits(currency);
  return (cell) => {
    const value = read(cell);
    return value instanceof CellProblem ? value : fromMinorUnits(Number(minorUnits(value, digits)), currency);
  };
};

const time = ({ index, transform }: MappedColumn, { format, local }: ReadingOptions): ValueReader =>
  instant({ ...orderOf(format.dateOrders[index], transform), local });

const day = ({ index, transform }: MappedColumn, { format, now }: ReadingOptions): ValueReader =>
  calendarDay({ ...orderOf(format.dateOrders[index], transform), lastYear: new Date(now).getUTCFullYear() });

const dayText = (column: MappedColumn, options: ReadingOptions): ValueReader => {
  const read = day(column, options);
  return (cell) => {
    const value = read(cell);
    return typeof value === 'number' ? String(value).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : value;
  };
};

const text: ValueReader = (cell) => cell;

type MakeReader = (column: MappedColumn, options: ReadingOptions) => ValueReader;

/** Custom fields as the workspace has described them. */
const FIELDS: Readonly<Record<FieldType, MakeReader>> = {
  TEXT: () => text,
  CHOICE: () => text,
  NUMBER: number,
  MONEY: money,
  DATE: dayText,
  BOOLEAN: () => yesNo,
  LIST: () => list,
};

/** What nobody has described is what all cells of the column are. */
const CONTENTS: Readonly<Record<CellContent, MakeReader>> = { NUMBER: number, YES_NO: () => yesNo, TEXT: () => text };

const any: MakeReader = (column, options) => {
  if (column.name === undefined) return json;
  const type = column.target.key === 'attributes' ? options.fieldTypes.get(column.name) : undefined;
  if (type !== undefined) return FIELDS[type](column, options);
  const content = column.transform.decimal === undefined ? options.format.contents?.[column.index] : 'NUMBER';
  return CONTENTS[content ?? 'TEXT'](column, options);
};

const READERS: Readonly<Record<TargetType, MakeReader>> = {
  ID: () => idText,
  TEXT: () => text,
  EMAIL: () => text,
  PHONE: () => text,
  COUNTRY: () => country,
  CHOICE: ({ target }) => choice(target.choices ?? []),
  WHOLE: whole,
  DECIMAL: number,
  MONEY: money,
  TIME: time,
  DAY: day,
  YES_NO: () => yesNo,
  CONSENT: () => consentState,
  LIST: () => list,
  ANY: any,
};

/** The reader of a column's cells. */
export const valueReader: MakeReader = (column, options) => READERS[column.target.type](column, options);
