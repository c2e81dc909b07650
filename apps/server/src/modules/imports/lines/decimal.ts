import type { DecimalMark } from '../file/format';
import { CellProblem } from '../problem';
import type { CellReader } from './cell';

/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d{0,15})(?:\.(\d{0,9}))?$/;

/** Says what stands in the way, because "not a number" under `4,15` helps nobody. */
const complaint = (cell: string): string => {
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell))
    return 'This number has commas. Write it with a decimal point and nothing else: 1234.50.';
  if (/^[+-]?\d+,\d+$/.test(cell)) return 'This number has a comma. Write it with a decimal point: 4.15.';
  if (/^\D*\d+([.,]\d+)?\D*$/.test(cell)) return 'Write the number alone, without a currency or a unit.';
  return 'This is not a number.';
};

const parsed = (cell: string): Decimal | undefined => {
  const [, sign = '', whole = '', fraction = ''] = PLAIN.exec(cell) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
};

export const decimal: CellReader<Decimal> = (cell) => parsed(cell) ?? new CellProblem('NUMBER', complaint(cell));

/** `1.234,50`, `4,15`: points group the digits, the comma begins the decimals. */
const WITH_COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d{0,9})?$/;

const commaDecimal: CellReader<Decimal> = (cell) => {
  const value = WITH_COMMA.test(cell) ? parsed(cell.replaceAll('.', '').replace(',', '.')) : undefined;
  return value ?? new CellProblem('NUMBER', 'This is not a number with a decimal comma, such as 1.234,50.');
};

/** Reads numbers as a column writes them. */
export const decimalOf = (mark: DecimalMark | undefined): CellReader<Decimal> => (mark === 'COMMA' ? commaDecimal : decimal);

/** Integer division, rounded half away from zero. */
const divided = (value: bigint, by: bigint): bigint => {
  const rounded = ((value < 0n ? -value : value) * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
};

/** In minor units of a currency with so many `digits`. */
export const minorUnits = ({ digits, scale }: Decimal, currencyDigits: number): bigint =>
  scale <= currencyDigits
    ? digits * 10n ** BigInt(currencyDigits - scale)
    : divided(digits, 10n ** BigInt(scale - currencyDigits));

export const product = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale });

export const asNumber = ({ digits, scale }: Decimal): number => (scale === 0 ? Number(digits) : Number(`${digits}e-${scale}`));
