import type { Comparable } from '../catalog/types';
import type { Stored, ValueContext } from '../evaluate/value';
import { fold } from '../fold';
import { fromMinorUnits } from '../money';
import { calendarDate } from '../time/zone';
import { dayText, momentText } from './dates';
import { valueLabel, valueText } from './values';
import { counted, listed } from './words';

/**
 * A value as the record holds it, in words: "Austria", "€120.00", "3 visits", "12 Nov 2026, 10:30". Undefined when it is
 * not known.
 */
export const storedText = (
  stored: Stored,
  comparable: Comparable & { readonly unit?: string },
  context: ValueContext,
): string | undefined => {
  if (stored === null) return undefined;
  if (typeof stored === 'object') return listText(stored.map((item) => item.trim()).filter((item) => fold(item) !== ''));
  if (typeof stored === 'number') return numberText(stored, comparable, context);
  if (typeof stored === 'boolean') return valueText(stored, comparable, context);
  const text = stored.trim();
  if (fold(text) === '') return undefined;
  return valueLabel(comparable, text);
};

const listText = (items: readonly string[]): string | undefined => (items.length > 0 ? listed(items, 'and') : undefined);

const numberText = (
  stored: number,
  { type, storage, unit, ...comparable }: Comparable & { readonly unit?: string },
  context: ValueContext,
): string => {
  if (type === 'date') return storage === 'DAY' ? dayText(calendarDate(stored)) : momentText(stored, context);
  // An average of amounts lies between two minor units.
  if (type === 'money') return valueText(fromMinorUnits(Math.round(stored), context.currency), { type }, context);
  const text = valueText(stored, { ...comparable, type }, context);
  return unit ? counted(text, stored, unit) : text;
};
