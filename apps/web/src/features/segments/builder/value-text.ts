import type { FilterValue, Scalar, UNITS } from '@muster/filters';
import { formatDate, formatMoney, formatNumber } from '../../../shared';
import type { Subject } from './subject';
import { isList, isRange, isRelative } from './value-model';

const LISTED = 3;

export const unitText = (unit: (typeof UNITS)[number], amount: number): string =>
  `${unit.toLowerCase()}${amount === 1 ? '' : 's'}`;

/** "THIS_MONTH" is "this month". */
export const periodText = (period: string): string => period.toLowerCase().replace('_', ' ');

const oneText = (
  value: Scalar,
  { type, choices, shown }: Pick<Subject, 'type' | 'choices' | 'shown'>,
  currency: string,
): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const choice = choices.find((known) => known.value === value);
  if (choice) return choice.label;
  if (type === 'money') return value === '' ? '…' : formatMoney(String(value), currency);
  if (type === 'date') return value === '' ? '…' : formatDate(String(value));
  if (typeof value === 'number') return formatNumber(value);
  if (value === '') return '…';
  return shown ? shown(value) : value;
};

/** What stands on the chip of a value. Undefined where there is no value yet. */
export const valueText = (
  value: FilterValue | undefined,
  shape: string,
  subject: Subject,
  currency: string,
): string | undefined => {
  if (value === undefined) return undefined;
  if (isRelative(value)) return `${formatNumber(value.amount)} ${unitText(value.unit, value.amount)}`;
  if (shape === 'PERIOD') return periodText(String(value));
  const asShaped = shape === 'DAY' || shape === 'DAY_RANGE' ? { ...subject, type: 'date' } : subject;
  if (isRange(value)) return `${oneText(value.from, asShaped, currency)} and ${oneText(value.to, asShaped, currency)}`;
  if (isList(value)) return value.length === 0 ? undefined : listText(value.map((one) => oneText(one, asShaped, currency)));
  return withUnit(oneText(value, asShaped, currency), value, subject.unit);
};

const listText = (texts: readonly string[]): string =>
  texts.length > LISTED + 1 ? `${texts.slice(0, LISTED).join(', ')} + ${texts.length - LISTED} more` : texts.join(', ');

const withUnit = (text: string, value: Scalar, unit: string | undefined): string => {
  if (!unit || typeof value !== 'number') return text;
  return `${text} ${value === 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit}`;
};
