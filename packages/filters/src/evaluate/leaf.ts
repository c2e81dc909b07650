import type { Choice, Comparable } from '../catalog/types';
import { fold } from '../fold';
import { LEAF_NUMBER, leafDate } from '../leaves';
import { toMinorUnits } from '../money';
import type { AttributeType } from '../operators';
import { dayNumber, localDate } from '../time/zone';
import type { Stored, ValueContext } from './value';

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return fold(value) === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

const dayOf = (value: unknown, timeZone: string): number | null => {
  const date = typeof value === 'string' ? leafDate(value) : undefined;
  if (!date) return null;
  return 'day' in date ? date.day : dayNumber(localDate(date.instant, timeZone));
};

const chosen = (text: string, choices: readonly Choice[] | undefined): string | null =>
  !choices || choices.some((choice) => fold(choice.value) === fold(text)) ? text : null;

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
const NUMBER = new RegExp(LEAF_NUMBER);

type Read = (text: string, comparable: Comparable, context: ValueContext) => Stored;

const BY_TEXT: Readonly<Record<Exclude<AttributeType, 'list' | 'date'>, Read>> = {
  text: (text) => text,
  choice: (text, { choices }) => chosen(text, choices),
  boolean: (text) => FLAGS.get(fold(text)) ?? null,
  number: (text) => (NUMBER.test(fold(text)) ? Number(text) : null),
  money: (text, _, { currency }) => toMinorUnits(fold(text), currency) ?? null,
};

/** A member of a JSON object, read as the type that the workspace has given it; null when it does not fit. */
export const leafValue = (value: unknown, comparable: Comparable, context: ValueContext): Stored => {
  const { type } = comparable;
  if (type === 'list') return isList(value) ? value : null;
  if (type === 'date') return dayOf(value, context.timeZone);
  const text = textOf(value);
  return text === null ? null : BY_TEXT[type](text, comparable, context);
};
