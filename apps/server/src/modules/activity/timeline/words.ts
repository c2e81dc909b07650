import { dateFormat, dayText, fromMinorUnits, localDate, moneyText } from '@muster/filters';
import type { Workspace } from '../../access/workspace.entity';
import type { ActivityField, Words } from '../kinds';

/** How one workspace says values to people. */
export interface DetailWords extends Words {
  /** "22 Nov 2026, 14:05" */
  moment(instant: number): string;
}

export const wordsOf = ({ currency, timeZone }: Workspace, now: number): DetailWords => {
  const times = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return {
    now,
    money: (minorUnits) => moneyText(fromMinorUnits(minorUnits, currency), currency),
    moment: (instant) => `${dayText(localDate(instant, timeZone))}, ${times.format(instant)}`,
  };
};

/** "Opted out" for OPTED_OUT. */
const choiceText = (choice: string): string => {
  const words = choice.toLowerCase().replaceAll('_', ' ');
  return choice.length <= 3 ? choice : words.charAt(0).toUpperCase() + words.slice(1);
};

const plainText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 20 }) : JSON.stringify(value);
};

/** A field's value as people read it. */
export const valueText = ({ type }: Pick<ActivityField, 'type'>, value: unknown, words: DetailWords): string => {
  if (type === 'money') return words.money(Number(value));
  if (type === 'instant') return words.moment(Number(value));
  if (type === 'choice') return choiceText(String(value));
  if (type === 'texts' && Array.isArray(value)) return value.join(', ');
  return plainText(value);
};
