import { numberFormat } from './formats';

const digitsByCurrency = new Map<string, number>();

/** How many digits the minor unit of a currency has: 2 for EUR, 0 for JPY. */
export const currencyDigits = (currency: string): number => {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  digitsByCurrency.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
};

/** A decimal amount as people write it: "€12.50" for "12.50". */
export const moneyText = (amount: string | number, currency: string): string =>
  numberFormat('en', { style: 'currency', currency, minimumFractionDigits: currencyDigits(currency) }).format(Number(amount));

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/**
 * Minor units of a decimal amount: "12.50" is 1250 in EUR. Undefined when it is not a plain decimal, has more digits
 * than the currency, or is too large to be exact.
 */
export const toMinorUnits = (amount: string | number, currency: string): number | undefined => {
  const match = DECIMAL.exec(typeof amount === 'number' ? String(amount) : amount.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = currencyDigits(currency);
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > digits) return undefined;
  const minor = Number(whole + significant.padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign && minor !== 0 ? -minor : minor;
};

/** The decimal text of an amount in minor units: 1250 is "12.50" in EUR. */
export const fromMinorUnits = (minor: number, currency: string): string => {
  const digits = currencyDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits > 0 ? `.${text.slice(text.length - digits)}` : '';
  return `${minor < 0 ? '-' : ''}${whole}${fraction}`;
};
